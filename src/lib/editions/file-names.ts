const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const LONGEST_PATH = 160;

/** Lists which paths of a folder to be unpacked anywhere would not survive on Windows, and why; none if all is well. */
export function checkFileNames(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const problems: string[] = [];
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) problems.push(`${path} 和 ${twin} 只差大小写`);
    seen.set(path.toLowerCase(), path);
    if (path.length > LONGEST_PATH) problems.push(`${path} 太长（${path.length} 个字符，最多 ${LONGEST_PATH}）`);
    for (const name of path.split('/')) {
      if (/[<>:"\\|?*]|\p{Cc}/u.test(name)) problems.push(`${path} 里有 Windows 不允许的字符`);
      if (/[. ]$/.test(name)) problems.push(`${path} 里有名字以点或空格结尾`);
      if (RESERVED.test(name)) problems.push(`${path} 用了 Windows 保留的名字`);
    }
    return problems;
  });
}
