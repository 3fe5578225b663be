/** Why a call failed: `code` for programs, `message` for people, `path` for the field at fault. */
export class VariorumError extends Error {
  name = "VariorumError";

  /**
   * @param {"input" | "limit" | "load" | "disposed" | "internal"} code
   * @param {string} message one sentence that says what to do
   * @param {string | null} path such as `articles[3].text`
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, path = null, options) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}
