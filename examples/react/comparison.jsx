import { useEffect, useState } from "react";
import { createComparer } from "variorum";

/** Compares on a worker that lives as long as the component, and anew whenever the articles change. */
export function Comparison({ articles }) {
  const [comparer, setComparer] = useState(null);
  const [shown, show] = useState("");

  useEffect(() => {
    const own = createComparer();
    setComparer(own);
    return () => own.dispose();
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const compared = async () => {
      const { families } = await comparer.compare(articles, { signal: controller.signal });
      const { runsIn } = await comparer.ready();
      const notes = families[0].findings.map(({ note }) => note);
      show(`${notes.join(" ")} (computed in the ${runsIn})`);
    };
    if (comparer)
      compared().catch((error) => {
        if (!controller.signal.aborted && error.code !== "disposed") show(error.message);
      });
    return () => controller.abort();
  }, [comparer, articles]);

  return <output>{shown}</output>;
}
