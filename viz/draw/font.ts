/** A canvas takes no font from the style sheet; Chinese fonts of the usual systems come before the last resort. */
export const FONT =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'
