const { default: Sequencer } = require("@jest/test-sequencer");

/** What takes minutes by itself: begun last, it would leave the other processors idle at the end. */
const LONG = /\/tests\/(taskpane|excel\/two-authors)\/|\/contract\/(badInput|sentences)\./;

/** Jest's own order, by the time that files took or else by their size; where no time is known, long ones first. */
class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<Sequencer["sort"]>[0]} tests
   */
  async sort(tests) {
    const ordered = await super.sort(tests);
    if (ordered.some(({ duration }) => duration !== undefined)) return ordered;
    return ordered.sort((a, b) => Number(LONG.test(b.path)) - Number(LONG.test(a.path)));
  }
}

module.exports = LongestFirst;
