/** Of the element that the search's results stand in. */
export const RESULTS_ID = "search-results";
