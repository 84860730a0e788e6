/** What is compiled into WebAssembly: loops over plain memory, without a runtime. `npm run kernels` writes core/kernels/kernels.json. */
export { factorise, invert } from "./elimination";
export { draw, seed } from "./simulation";
