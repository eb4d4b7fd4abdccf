/** The oldest WebViews people have, as esbuild names them. */
export const OLD_ENGINES = ['chrome87', 'safari14'];

/** What scripts are written in for them. */
export const SCRIPT_TARGET = ['es2020', ...OLD_ENGINES];
