export default {
  mode: "production",
  entry: "./webpack/main.js",
  output: { path: `${import.meta.dirname}/dist`, publicPath: "auto" },
  experiments: { outputModule: true },
};
