import { nameEndings } from './name-words.js'

/** What a name may hold by its head word. */
export interface HeadSort {
  isCompany: boolean
  isZone: boolean
  isScheme: boolean
  isPlan: boolean
  isEvent: boolean
  joinsFields: boolean
  /** The name of a park joins fields by 与 alone: 和 stands between two parks. */
  isPark: boolean
}

/** What the ending of a head word tells of the name that it ends. */
export const sortOf = (head: string): HeadSort => ({
  isCompany: nameEndings.ends(head, 'company'),
  isZone: nameEndings.ends(head, 'zone'),
  isScheme: nameEndings.ends(head, 'scheme') || head === '实验室',
  isPlan: nameEndings.ends(head, 'plan') || nameEndings.ends(head, 'owned'),
  isEvent: nameEndings.ends(head, 'event'),
  joinsFields: nameEndings.ends(head, 'joins-fields'),
  isPark: nameEndings.ends(head, 'park'),
})

/** 教育部重点实验室: the scheme of a ministry, which any field before it makes a name, one of general words as well (智能制造技术). */
export const isOfMinistry = (head: string): boolean =>
  nameEndings.begins(head, 'of-ministry') && !nameEndings.is(head, 'of-ministry')
