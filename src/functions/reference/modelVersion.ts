import { modelVersion as version } from "../../core/modelVersion";

export const parameters = {};

/**
 * The version of the calculations, as text such as "1.0.0".
 *
 * It changes only when some number can change, so a workbook that records it shows whether figures from
 * two machines are comparable.
 * @customfunction MODEL_VERSION
 * @returns The version as text.
 * @example =LINCHPIN.MODEL_VERSION() // 1.4.0
 * @question Which version of the calculations made this figure?
 * @related SELFTEST
 */
export function modelVersion(): string {
  return version;
}
