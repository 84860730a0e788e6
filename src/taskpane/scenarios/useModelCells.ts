import { useCallback, useEffect, useState } from "react";
import { modelCells, type ModelCells } from "../../excel/building/modelCells";
import { findModels, type BuiltModel } from "../../excel/building/modelMarks";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { useBuiltModels } from "../models/useBuiltModels";
import { useArrival } from "../services/navigation";

export interface ChosenModel {
  readonly built: readonly BuiltModel[];
  /** Null for any cells of the workbook. */
  readonly chosen: string | null;
  readonly cells: ModelCells | null;
  readonly problem: string | null;
  readonly choose: (id: string | null) => void;
}

/** The model that scenarios start from, and its inputs and results by their labels. */
export function useModelCells(): ChosenModel {
  const { built } = useBuiltModels();
  const [chosen, setChosen] = useState<string | null>(null);
  const [cells, setCells] = useState<ModelCells | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = useCallback((id: string | null) => {
    setChosen(id);
    setCells(null);
    setProblem(null);
  }, []);
  useArrival("scenarios", choose);
  useEffect(() => {
    if (chosen === null) return;
    let current = true;
    findModels()
      .then((models) => {
        const model = models.find(({ id }) => id === chosen);
        return model ? modelCells(model) : null;
      })
      .then(
        (found) => {
          if (!current) return;
          if (found) setCells(found);
          else choose(null);
        },
        (error: unknown) => {
          if (current) setProblem(sentenceFor(error));
        },
      );
    return () => {
      current = false;
    };
  }, [chosen, choose, built]);
  return { built, chosen, cells, problem, choose };
}
