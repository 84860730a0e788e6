import { carStatistic, eventStudy as studyOf } from "../../core/portfolio/eventStudy";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { missing, number, optionalNumber, word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  returns: numbers("keep"),
  market: numbers("keep"),
  event: number({ from: 1, whole: true }),
  estimation: number({ from: 3, whole: true, fallback: 120 }),
  before: number({ from: 0, whole: true, fallback: 1 }),
  after: number({ from: 0, whole: true, fallback: 1 }),
  result: word(["CAR", "T", "TABLE", "VALUE"]),
  capitalisation: optionalNumber({ above: 0 }),
};

/**
 * What a dated event did to a holding: its return over the days around it beyond what the market explains.
 *
 * A market model is fitted to the observations before the window; what the holding did in the window beyond
 * it, added up, is the cumulative abnormal return, CAR. Beyond 2 in size, T is rarely chance. The event may be the
 * release of a model, an export control, a tariff.
 * @customfunction EVENT_STUDY
 * @param returns Returns of the holding by day, oldest first, as fractions: -0.17 for a fall of 17 %. A blank day before the window is skipped.
 * @param market Returns of the market on the same days, such as those of an index; as many as returns.
 * @param event Row of the event in returns, counted from 1: the first day on which the market could answer.
 * @param [estimation] Observations for the market model, which end before the window, 3 or more. Default 120.
 * @param [before] Days before the event that belong to the window. Default 1.
 * @param [after] Days after it. Default 1.
 * @param [result] CAR (default), T for its t statistic, TABLE by day, or VALUE, the money at a capitalisation.
 * @param [capitalisation] Market value before the window, above 0; needed for VALUE.
 * @returns A fraction; a t statistic; money, below 0 for a loss; or a table day, return, expected, abnormal, cumulative, t.
 * @equation r = α + β m + ε before the window;  AR = r − α − β m, CAR = Σ AR in it;  T = CAR / (σ √L), σ² = Σ ε² / (n − 2), L days of the window
 * @equation VALUE = CAR × capitalisation
 * @example =LINCHPIN.EVENT_STUDY({0.01;0.03;0.02;0.04;-0.1}, {0.01;0.02;0.01;0.02;0}, 5, 4, 0, 0) // -0.095
 * @limits What else happened in the window is in it, and what was expected before is not. T takes σ from before the window and leaves out the error of α and β, which matters where estimation is short; events make days rougher, so that it overstates. One holding is one observation.
 * @source MacKinlay, Event Studies in Economics and Finance, Journal of Economic Literature 35(1) (1997), equations 3 to 11
 * @question What did a release, a control or a tariff do to a share?
 * @question How large was the abnormal return of a stock around a date?
 * @related PORTFOLIO_EXPOSURE, EARNINGS_AT_RISK, LOSS_VAR
 */
export function eventStudy(
  returns: unknown[][],
  market: unknown[][],
  event: unknown,
  estimation?: unknown,
  before?: unknown,
  after?: unknown,
  result?: unknown,
  capitalisation?: unknown,
): unknown[][] {
  const given = [returns, market, event, estimation, before, after, result, capitalisation];
  return evaluateRows(parameters, given, (read): Answer => {
    requireSameLength({ returns: read.returns, market: read.market });
    const study = studyOf(read.returns, read.market, { ...read, event: read.event - 1 });
    switch (read.result) {
      case "CAR":
        return study.car;
      case "T":
        return carStatistic(study);
      case "VALUE":
        if (read.capitalisation === undefined) throw missing("capitalisation");
        return study.car * read.capitalisation;
      case "TABLE": {
        const { deviation } = study.model;
        return [
          ["day", "return", "expected", "abnormal", "cumulative", "t"],
          ...study.days.map((each) => [
            each.day,
            each.return,
            each.expected,
            each.abnormal,
            each.cumulative,
            deviation === 0 ? "" : each.abnormal / deviation,
          ]),
        ];
      }
    }
  });
}
