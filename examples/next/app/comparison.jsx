"use client";
import { useEffect, useState } from "react";
import { createComparer } from "variorum";

export function Comparison({ articles }) {
  const [shown, show] = useState("");
  useEffect(() => {
    const comparer = createComparer();
    const compared = async () => {
      const { runsIn } = await comparer.ready();
      const { families } = await comparer.compare(articles);
      const notes = families[0].findings.map(({ note }) => note);
      show(`${notes.join(" ")} (computed in the ${runsIn})`);
    };
    compared().catch((error) => error.code === "disposed" || show(error.message));
    return () => comparer.dispose();
  }, [articles]);
  return <output>{shown}</output>;
}
