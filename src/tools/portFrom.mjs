const HIGHEST = 65_535;

/**
 * The port that was typed; 0 takes any free one.
 *
 * @param {string} text
 */
export function portFrom(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= HIGHEST) return port;
  throw new Error(
    `--port is ${text.slice(0, 40)}: give a whole number from 0 to ${HIGHEST}, such as 3000.`,
  );
}
