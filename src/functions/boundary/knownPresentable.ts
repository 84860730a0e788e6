/** Answers of which every cell is known to be presentable as it is: long ones are not looked through again. */
export const knownPresentable = new WeakSet<readonly (readonly unknown[])[]>();
