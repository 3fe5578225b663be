module.exports = { rootDir: __dirname, testEnvironment: "jsdom" };
