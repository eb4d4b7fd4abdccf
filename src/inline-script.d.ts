declare module '*?inline-script' {
  /** The file and what it imports, bundled into one classic script for `<script is:inline set:html={code} />`. */
  const code: string;
  export default code;
}
