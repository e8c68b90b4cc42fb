// How the host and its specs are compiled: types away, modules to CommonJS, and nothing else.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const ts = require('typescript');

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  inlineSourceMap: true,
  inlineSources: true,
};

function compile(source, fileName) {
  return ts.transpileModule(source, { compilerOptions, fileName }).outputText;
}

/** Lets plain Node `require` the TypeScript files below this folder. */
function register() {
  require.extensions['.ts'] = (module, fileName) => {
    module._compile(compile(readFileSync(fileName, 'utf8'), fileName), fileName);
  };
}

module.exports = {
  register,
  // Jest's transformer interface.
  process: (source, fileName) => ({ code: compile(source, fileName) }),
  getCacheKey: (source, fileName) =>
    createHash('sha256').update(ts.version).update(fileName).update(source).digest('hex'),
};
