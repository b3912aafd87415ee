import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connectFromPage, startCollector } from '../collecting/start-collector';
import { type PageTools, TOOLS } from '../tab/page-tools';

/** Put into the page behind `extract.ts`, of which it needs the readers, when the user first has a document collected there. */
export default defineUnlistedScript(() => {
  const tools = (globalThis as unknown as Record<symbol, PageTools>)[Symbol.for(TOOLS)];
  if (tools) tools.collect = () => startCollector(connectFromPage);
});
