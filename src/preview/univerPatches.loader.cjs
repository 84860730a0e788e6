// What Univer 0.25.1 does that the preview cannot live with. Each patch must fit exactly once: a version
// that no longer has the text has to be looked at, not patched in the dark.
const ROWS_WITH_FORMULAS = `
function rowsWithFormulas(matrix, worksheet) {
	const rows = matrix.getMatrix();
	const count = worksheet ? worksheet.getRowCount() : Number(Object.keys(rows).at(-1) ?? -1) + 1;
	const columns = worksheet ? worksheet.getColumnCount() : Infinity;
	const kept = {};
	for (let row = 0; row < count; row++) {
		if (rows[row] && anyFormula(rows[row], columns)) kept[row] = rows[row];
	}
	return new ObjectMatrix(kept);
}
function anyFormula(cells, columns) {
	if (columns > 200) return Object.values(cells).some(holdsFormula);
	for (let column = 0; column < columns; column++) {
		if (cells[column] !== undefined && holdsFormula(cells[column])) return true;
	}
	return false;
}
const holdsFormula = (cell) => Boolean(cell && (cell.f || cell.si));
function touchesFormulas(cellValue, written) {
	for (const row in cellValue) {
		const cells = cellValue[row];
		for (const column in cells) {
			if (holdsFormula(cells[column]) || holdsFormula(written?.[row]?.[column])) return true;
		}
	}
	return false;
}`;

const JOINED_DIRTY = `
function joinedDirty(before, after) {
	if (!before) return after;
	const isMap = (value) => typeof value === "object" && value !== null;
	const joined = (one = {}, other = {}) => {
		const all = { ...one };
		for (const key in other) all[key] = isMap(one[key]) && isMap(other[key]) ? joined(one[key], other[key]) : other[key];
		return all;
	};
	const maps = ["dirtyNameMap", "dirtyDefinedNameMap", "dirtySuperTableMap", "dirtyUnitFeatureMap", "dirtyUnitOtherFormulaMap", "clearDependencyTreeCache"];
	return {
		...after,
		forceCalculate: before.forceCalculate || after.forceCalculate,
		dirtyRanges: [...before.dirtyRanges, ...after.dirtyRanges],
		...Object.fromEntries(maps.map((name) => [name, joined(before[name], after[name])])),
	};
}`;

/** What a formula refers to, worked out once for as long as its text, its place and the sheets stay the same. */
const KNOWN_RANGES = `
	_knowRanges() {
		const sheets = Object.entries(this._currentConfigService.getUnitData()).map(([unit, sheets]) => [unit, Object.entries(sheets).map(([id, { rowCount, columnCount }]) => [id, rowCount, columnCount])]);
		const known = JSON.stringify([sheets, this._currentConfigService.getSheetNameMap()]);
		if (known !== this._knownSheets || this._currentConfigService.isForceCalculate()) this._knownRanges = new Map();
		this._knownSheets = known;
	}
	async _rangesOf(tree, node) {
		const known = this._knownRanges.get(tree.treeId);
		if (known && known.node === node && known.row === tree.row && known.column === tree.column && known.sheet === tree.subUnitId) return known.ranges;
		const { row, column, subUnitId: sheet, refOffsetX, refOffsetY } = tree;
		const ranges = await this._getRangeListByNode({ node, refOffsetX, refOffsetY });
		const parts = [];
		if (node) this._nodeTraversalRef(node, parts);
		// References, and ranges between two of them (nodeType 10): those whose ends are calculated are not known beforehand.
		const isWritten = (part) => part.nodeType === 1 || (part.nodeType === 10 && part.getChildren().every((end) => end.nodeType === 1));
		if (parts.every(isWritten)) this._knownRanges.set(tree.treeId, { node, row, column, sheet, ranges });
		else this._knownRanges.delete(tree.treeId);
		return ranges;
	}
	async _generateTreeList(formulaData, otherFormulaData, unitData) {
		this._knowRanges();`;

const SAME_RANGES = `
function sameRanges(one, other) {
	return one.length === other.length && one.every((place, index) => {
		const { unitId, sheetId, range } = other[index];
		return place.unitId === unitId && place.sheetId === sheetId && Object.is(place.range.startRow, range.startRow) && Object.is(place.range.endRow, range.endRow) && Object.is(place.range.startColumn, range.startColumn) && Object.is(place.range.endColumn, range.endColumn);
	});
}`;

/** @type {Readonly<Record<string, readonly { why: string, find: string, put: string }[]>>} */
const PATCHES = {
  "engine-formula": [
    {
      why: "results are rounded to 12-15 digits before they reach the cell (getObjectValue)",
      find: "function getObjectValue(result, isUseStrip = false) {",
      put: "function getObjectValue(result, isUseStrip = false) { isUseStrip = false;",
    },
    {
      why: "after a table changes its size, formulas go back to its old rows (generateAstNode keeps the old tree)",
      find: "if (!noCache) FORMULA_AST_CACHE.set(`${unitId}${formulaString}`, astNode);",
      put: "if (noCache) FORMULA_AST_CACHE.delete(`${unitId}${formulaString}`); else FORMULA_AST_CACHE.set(`${unitId}${formulaString}`, astNode);",
    },
    {
      why: "table names with _ or . are not read in formulas (TABLE_NAME_REGEX)",
      find: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+<>?:,./;',
      put: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()+<>?:,/;',
    },
    {
      why: "an array constant after an operator is refused, as in 2*{1;2} (_formulaSpellCheck looks at the first part of the formula for the one before)",
      find: "const node = this._currentLexerNode.getChildren()[0];",
      put: "const node = this._currentLexerNode.getChildren().at(-1);",
    },
    {
      why: "a number written in another way than the machine would write it is a text: 5<1E-9 and 5<0.10 are true (ValueObjectFactory.create)",
      find: "this.setValue(ValueObjectFactory.create(this.getToken(), isIgnoreNumberPattern));",
      put: "this.setValue(isRealNum(this.getToken()) ? NumberValueObject.create(Number(this.getToken())) : ValueObjectFactory.create(this.getToken(), isIgnoreNumberPattern));",
    },
    {
      why: "an empty text is not equal to a blank to the right of it (StringValueObject.compare)",
      find: '\t\treturn this.compareBy(valueObject.getValue(), operator, isCaseSensitive);\n\t}\n\tcompareBy(value, operator, isCaseSensitive = false) {\n\t\tlet currentValue = this.getValue();\n\t\tlet result = false;\n\t\tif (typeof value === "string") {',
      put: '\t\treturn this.compareBy(valueObject.isNull() ? "" : valueObject.getValue(), operator, isCaseSensitive);\n\t}\n\tcompareBy(value, operator, isCaseSensitive = false) {\n\t\tlet currentValue = this.getValue();\n\t\tlet result = false;\n\t\tif (typeof value === "string") {',
    },
    {
      why: "the signs of comparison take * and ? for wildcards, which only COUNTIF and its kind do (isWildcard)",
      find: "function isWildcard(str) {",
      put: "let isComparison = false;\nfunction isWildcard(str) {\n\tif (isComparison) return false;",
    },
    {
      why: "as above (Compare.calculate)",
      find: "return variant1.compare(variant2, this._compareType);",
      put: `isComparison = true;
		try {
			return variant1.compare(variant2, this._compareType);
		} finally {
			isComparison = false;
		}`,
    },
    {
      why: "the second look at a cell with 0 takes it for empty, and an empty one for 0 (the index of getCellPositions)",
      find: "if (batchOperatorType === 5) {\n\t\t\tconst { rowsInCache",
      put: 'if (batchOperatorType === 5 && !(operator === "=" && [null, "", 0].includes(valueObject.isNull() ? null : valueObject.getValue()))) {\n\t\t\tconst { rowsInCache',
    },
    {
      why: "a part of a table on another sheet, as in INDEX(table[#All],1,0), is read from the formula's own sheet (setForcedSheetId forgets the sheet where no name is written)",
      find: "setForcedSheetId(sheetNameMap) {\n\t\tvar _sheetNameMap$this$ge;",
      put: "setForcedSheetId(sheetNameMap) {\n\t\tif (!this._forcedSheetName) return;\n\t\tvar _sheetNameMap$this$ge;",
    },
    {
      why: "every write looks through all cells of the workbook for formulas, twice (updateFormulaData)",
      find: "updateFormulaData(unitId, sheetId, cellValue) {",
      put: `updateFormulaData(unitId, sheetId, cellValue) {
		const written = this._univerInstanceService.getUnit(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix();
		if (!touchesFormulas(cellValue, written)) return {};`,
    },
    {
      why: "a look for formulas visits every cell by its number as text (initSheetFormulaData)",
      find: "function initSheetFormulaData(formulaData, unitId, sheetId, cellMatrix) {",
      put: `${ROWS_WITH_FORMULAS}
function initSheetFormulaData(formulaData, unitId, sheetId, wholeMatrix, worksheet) {
	const cellMatrix = rowsWithFormulas(wholeMatrix, worksheet);`,
    },
    {
      why: "the look before every calculation has to know how far rows and columns go (getFormulaData)",
      find: "initSheetFormulaData(formulaData, unitId, worksheet.getSheetId(), cellMatrix);",
      put: "initSheetFormulaData(formulaData, unitId, worksheet.getSheetId(), cellMatrix, worksheet);",
    },
    {
      why: "before every calculation each row of the workbook is asked whether it is hidden (getHiddenRowsFiltered)",
      find: "const sheetRowData = {};\n\t\t\t\tfor (let i = startRow; i <= endRow; i++) if (!sheet.getRowVisible(i)) sheetRowData[i] = { hd: BooleanNumber.TRUE };",
      put: "const sheetRowData = new Proxy({}, { get: (_, row) => (sheet.getRowVisible(Number(row)) ? undefined : { hd: BooleanNumber.TRUE }) });",
    },
    {
      why: "the same look once more (_getSheetFormulaIdMap)",
      find: "worksheet.getCellMatrix().forValue((r, c, cell) => {\n\t\t\tif (cell == null) return true;\n\t\t\tconst { f, si } = cell;",
      put: "rowsWithFormulas(worksheet.getCellMatrix(), worksheet).forValue((r, c, cell) => {\n\t\t\tif (cell == null) return true;\n\t\t\tconst { f, si } = cell;",
    },
    {
      why: "a change amid a calculation wipes its results or is forgotten: a second one begins beside the first (execute)",
      find: "async execute(formulaDatasetConfig) {\n\t\tthis._runtimeService.setFormulaExecuteStage(1);\n\t\tthis._executionInProgressListener$.next(this._runtimeService.getRuntimeState());",
      put: `async execute(config) {
		if (this._inHand) {
			this._toCome = joinedDirty(this._toCome, config);
			this._runtimeService.stopExecution();
			return;
		}
		this._runtimeService.setFormulaExecuteStage(1);
		this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
		this._calculateAlone(config);
	}
	_calculateAlone(formulaDatasetConfig) {
		this._inHand = formulaDatasetConfig;`,
    },
    {
      why: "and what comes amid it is calculated together with what was begun, before any result is told",
      find: "this._runtimeService.setFormulaExecuteStage(8);",
      put: `const both = this._toCome && joinedDirty(this._inHand, this._toCome);
			this._toCome = undefined;
			this._inHand = both;
			if (both) {
				CELL_INVERTED_INDEX_CACHE.clear();
				this._runtimeService.reset();
				setTimeout(() => this._calculateAlone(both));
				return;
			}
			this._runtimeService.setFormulaExecuteStage(8);`,
    },
    {
      why: "in a workbook of more than 5,000 formulas every calculation reads all of them anew (FORMULA_AST_CACHE)",
      find: "const FORMULA_CACHE_LRU_COUNT = 5e3;",
      put: "const FORMULA_CACHE_LRU_COUNT = 2e5;",
    },
    {
      why: "every calculation asks every formula of the workbook anew what it refers to (_generateTreeList)",
      find: "\tasync _generateTreeList(formulaData, otherFormulaData, unitData) {",
      put: KNOWN_RANGES,
    },
    {
      why: "as above",
      find: "const rangeList = await this._getRangeListByNode({\n\t\t\t\tnode,\n\t\t\t\trefOffsetX: tree.refOffsetX,\n\t\t\t\trefOffsetY: tree.refOffsetY\n\t\t\t});\n\t\t\ttree.pushRangeList(rangeList);",
      put: "tree.pushRangeList(await this._rangesOf(tree, node));",
    },
    {
      why: "every calculation puts all that formulas refer to into the same index once more, which grows and slows for ever (addDependencyRTreeCache)",
      find: "this._dependencyRTreeCache.bulkInsert(searchRanges);\n\t\tthis._addAllTreeMap(tree);",
      put: `const added = (this._added ??= new Map());
		if (this._allTreeMap.has(tree.treeId) && added.has(tree.treeId)) {
			if (sameRanges(added.get(tree.treeId), searchRanges)) return;
			this._removeDependencyRTreeCache(tree.treeId);
			this._removeAllTreeMap(tree.treeId);
		}
		added.set(tree.treeId, searchRanges);
		this._dependencyRTreeCache.bulkInsert(searchRanges);
		this._addAllTreeMap(tree);`,
    },
    {
      why: "what formulas refer to on a sheet goes with that sheet's own formulas, and has to be put in again (_removeDependencyRTreeCacheById)",
      find: "this._dependencyRTreeCache.removeById(unitId, sheetId);",
      put: `this._dependencyRTreeCache.removeById(unitId, sheetId);
		for (const [treeId, places] of this._added ?? []) {
			if (places.some((place) => place.unitId === unitId && (!sheetId || place.sheetId === sheetId))) this._added.delete(treeId);
		}`,
    },
    {
      why: "whether what was put into the index is the same (used above)",
      find: "var DependencyManagerBaseService = class extends Disposable {",
      put: `${SAME_RANGES}
var DependencyManagerBaseService = class extends Disposable {`,
    },
    {
      why: "every calculation looks through all parts of every formula for those that are always calculated (_detectForcedRecalculationNode)",
      find: "return this._detectForcedRecalculationNodeRecursion(node);",
      put: "return (node.isAlwaysCalculated ??= this._detectForcedRecalculationNodeRecursion(node));",
    },
    {
      why: "and for those whose cells are found by calculating (_getAddressFunctionNodeList)",
      find: "const referenceFunctionList = [];\n\t\tif (node == null) return [];\n\t\tthis._nodeTraversalReferenceFunction(node, referenceFunctionList);\n\t\treturn referenceFunctionList;",
      put: `if (node == null) return [];
		if (node.addressParts) return [...node.addressParts];
		const referenceFunctionList = [];
		this._nodeTraversalReferenceFunction(node, referenceFunctionList);
		node.addressParts = referenceFunctionList;
		return [...referenceFunctionList];`,
    },
    {
      why: "the inverse of a matrix takes a determinant for each of its cells, over a second where it has 42 rows (calculateMinverse); the decomposition there is takes and gives rows for columns",
      find: "return adjoint(matrix).map((row) => row.map((value) => value / det));",
      put: "return inverseMatrixByLUD(matrixTranspose(matrix));",
    },
    {
      why: "a calculation that is stopped for another is no end (_apply)",
      find: "this._runtimeService.markedAsStopFunctionsExecuted();\n\t\t\t\t\tthis._executionCompleteListener$.next(",
      put: "this._runtimeService.markedAsStopFunctionsExecuted();\n\t\t\t\t\tif (!this._toCome) this._executionCompleteListener$.next(",
    },
    {
      why: "what two calculations have to look at, as one (used above)",
      find: "let CalculateFormulaService = class CalculateFormulaService extends Disposable {",
      put: `${JOINED_DIRTY}
let CalculateFormulaService = class CalculateFormulaService extends Disposable {`,
    },
  ],
  "sheets-conditional-formatting": [
    {
      why: "every cell written is looked up among rules where a sheet has none (_initCellChange)",
      find: "const collectRule = (unitId, subUnitId, cellData) => {",
      put: `const collectRule = (unitId, subUnitId, cellData) => {
				if (!this._conditionalFormattingRuleModel.getSubunitRules(unitId, subUnitId)?.length) return [];`,
    },
  ],
  "sheets-data-validation": [
    {
      why: "lists of a sheet that was closed meanwhile are looked at when the page is idle, and complain (handleDirtyRanges)",
      find: "else requestIdleCallback(() => {\n",
      put: "else requestIdleCallback(() => {\nif (!this._univerInstanceService.getUnit(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId)) return;\n",
    },
  ],
  "sheets-ui": [
    {
      why: "every text is read as a number and as a day whenever it is drawn, for a mark that is switched off (_initViewModelIntercept)",
      find: "const cellRaw = pos.rawData;\n\t\t\t\tif (!cellRaw || cellRaw.v === null || cellRaw.v === void 0) return next(cell);\n\t\t\t\t/**\n\t\t\t\t* If the cell type is string or force string",
      put: "const cellRaw = pos.rawData;\n\t\t\t\tif (this._configService.getConfig(SHEETS_UI_PLUGIN_CONFIG_KEY)?.disableForceStringMark) return next(cell);\n\t\t\t\tif (!cellRaw || cellRaw.v === null || cellRaw.v === void 0) return next(cell);\n\t\t\t\t/**\n\t\t\t\t* If the cell type is string or force string",
    },
  ],
  "sheets-table": [
    {
      why: "whether a row is filtered out is asked for every row of a sheet, each time by a text made anew (_getSheetKey)",
      find: "_getSheetKey(unitId, subUnitId) {\n",
      put: `_getSheetKey(unitId, subUnitId) {
		if (this._keyUnit === unitId && this._keySheet === subUnitId) return this._key;
		this._keyUnit = unitId;
		this._keySheet = subUnitId;
		return (this._key = this._makeSheetKey(unitId, subUnitId));
	}
	_makeSheetKey(unitId, subUnitId) {
`,
    },
    {
      why: "and answered from a set made anew (_getTableFilteredOutRows)",
      find: "_tableFilteredO !== void 0 ? _this$_tableFilteredO : /* @__PURE__ */ new Set();",
      put: "_tableFilteredO !== void 0 ? _this$_tableFilteredO : (this._noRows ??= new Set());",
    },
  ],
  "sheets-formula": [
    {
      why: "calculation waits a tenth of a second after every change, and so after every answer of the add-in",
      find: "this._waitingCommandQueue = [];\n\t\t\t}, 100);",
      put: "this._waitingCommandQueue = [];\n\t\t\t}, 0);",
    },
    {
      why: "calculation begins between two writes of one request, once for every few of them (held by calculation.ts)",
      find: "this._setTimeoutKey = setTimeout(() => {\n",
      put: `this._setTimeoutKey = setTimeout(this._activeDirtyManagerService.begin = () => {
				if (this._activeDirtyManagerService.isHeld || this._waitingCommandQueue.length === 0) return;
`,
    },
    {
      why: "a change amid a calculation waits for it to be stopped, and is forgotten if it ends before that (_commandExecutedListener)",
      find: `if (this._executionInProgressParams == null) this._commandService.executeCommand(SetFormulaCalculationStartMutation.id, { ...this._executingDirtyData }, lo);
				else {
					this._restartCalculation = true;
					this._commandService.executeCommand(SetFormulaCalculationStopMutation.id, {});
				}`,
      put: `const changed = this._executingDirtyData;
				this._resetExecutingDirtyData();
				this._commandService.executeCommand(SetFormulaCalculationStartMutation.id, changed, lo);`,
    },
  ],
};

/** Which files of Univer are patched. */
const file =
  /@univerjs[\\/](engine-formula|sheets-conditional-formatting|sheets-data-validation|sheets-formula|sheets-table|sheets-ui)[\\/]lib[\\/]es[\\/]index\.js$/;

/**
 * @this {{ resourcePath: string }}
 * @param {string} source
 * @returns {string}
 */
function univerPatches(source) {
  const [, name = ""] = file.exec(this.resourcePath) ?? [];
  const patches = PATCHES[name];
  if (patches === undefined) throw new Error(`${this.resourcePath} has no patches.`);
  return patches.reduce((text, { why, find, put }) => {
    if (text.split(find).length !== 2) {
      throw new Error(
        `A patch of @univerjs/${name} no longer fits (${why}). Look at whether it is still needed and correct src/preview/univerPatches.loader.cjs.`,
      );
    }
    return text.replace(find, () => put);
  }, source);
}

module.exports = Object.assign(univerPatches, { file });
