/**
 * Opens a page in the browser. On a desktop a link of the pane may open within the pane, from where nothing leads
 * back; Office opens it outside where it can (OpenBrowserWindowApi). Whether it did: else the link goes its own way.
 */
export function openInBrowser(address: string): boolean {
  const { requirements, ui } = Office.context;
  if (!requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  ui.openBrowserWindow(address);
  return true;
}
