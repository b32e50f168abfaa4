/** Kinds of events, by what their names end with. */
const SORTS = {
  ceremony: /(?:仪式|典礼|签约活动|开工活动|集中开工|集中签约)$/,
  contest: /(?:赛|杯|锦标赛)(?:总?决赛)?(?:（[^）]*）)?$/,
  show: /(?:展|展会|展览|博览会|交易会|展览会|展销会|展洽会|节|周|博会|服贸会|进博会)$/,
  talk: /(?:会|会议|论坛|讲坛|讲堂|沙龙|对话|路演)(?:（[^）]*）)?$/,
} as const
type Sort = keyof typeof SORTS

/** 发布会, 推进会: what is done there stands in the name as well. */
const BY_DEED = /^(?:新闻)?(?<deed>发布|推进|启动|动员|表彰|说明)会$/
/** 活动周启动仪式, 大赛颁奖典礼: how a show or a contest begins or ends. */
const OPENING = /^(?:启动|颁奖|开赛|开幕|闭幕)(?:仪式|典礼|式)$/

/** What a common noun may mean of the events that an article names: 会议 is said of a forum, not of a contest. */
const MEANT: readonly { noun: RegExp; sorts: readonly Sort[]; name?: RegExp }[] = [
  { noun: /仪式$|典礼$/, sorts: ['ceremony'] },
  { noun: /[赛杯奖]|冠军|亚军|季军/, sorts: ['contest'] },
  { noun: /展|博览会|交易会|周$/, sorts: ['show'] },
  { noun: /座谈/, sorts: ['talk'], name: /座谈|交流|会议|研讨/ },
  { noun: /^(?:对接会|推介会|洽谈会|招商会)$/, sorts: ['talk'], name: /对接|推介|洽谈|招商|交流|大会|签约/ },
  { noun: /^论坛$/, sorts: ['talk'], name: /论坛|峰会|大会|年会|研讨|对话|会议|讲坛/ },
  { noun: /^(?:研讨会|研讨)$/, sorts: ['talk'], name: /研讨|论坛|会议|年会|学术|交流/ },
  { noun: /^大会$/, sorts: ['talk', 'show'], name: /(?:大会|峰会|年会|论坛|会议|博览会|动员会|表彰会|推进会)/ },
  { noun: /^(?:会|会议)$/, sorts: ['talk', 'ceremony'], name: /会|论坛|坛/ },
]
/** 开幕式, 签约环节, 活动: any event has them, but for the opening of what only is a ceremony itself. */
const PART = /^(?:开幕式|闭幕式|开幕会|主论坛|分论坛|圆桌论坛)$/
/** 某论坛在某地举行, 某论坛上: it takes place in what is told; 某大会精神 is only followed. */
const TAKES_PLACE =
  /^(?:开幕式|闭幕式|现场|总?决赛|[和暨及与]?(?:颁奖|启动|开幕|闭幕|开赛)(?:仪式|典礼|大会)|[^，。；]{2,6}(?:赛区|赛|专场|站|会场))?[”》]?(?:（[^）]*）)?(?:，(?=在|于\d|(?:即?将|拟|定|计划)(?:于|在)))?(?:(?:暨|在|即将|于|定于|拟于|自|以|由|将|正式|成功|隆重|圆满|顺利|如期|近日|日前|今天|昨天|今日|昨日|当天|\d)[^。；]{0,90}?)?(?:举行|召开|举办|主办|承办|开幕|闭幕|落幕|落下帷幕|历时|圆满结束|结束|打响|吸引了?(?=[^，。；]{0,60}?(?:参会|参展|参赛|参加|出席|与会|亮相))|启幕|启动|开赛|拉开|开讲|收官|[上中](?=，)|期间|公布)/
/** 举行某论坛: somebody holds it. */
const IS_HELD =
  /(?:举行|召开|举办|主办|承办|协办|迎来|开启|启动|主持)(?:了|的)?[^，。；：]{0,6}$|(?:参加|出席)了[^，。；：]{0,6}$/
/** 当天还举行了某论坛: it is told wherever the text says so. */
const IS_HELD_THERE =
  /(?:当天|当日|同日|同期|同时|会上|现场|期间|次日)[^。；：]{0,12}?(?:举行|召开|举办|启动)(?:了|的)?[^，。；：]{0,6}$/
/** Characters of the lead: what was held is told there, and further on it may be of other years. */
const LEAD = 400
/** 举行某发布会。局长某某在会上说: where the text goes on with what was said there, it is told further on as well. */
const GOES_ON = /^[^。\n]{0,60}。[^。\n]{0,40}(?:会|仪式|论坛|活动|现场)上/
/** 自2001年某活动周举办以来: all of them, and none that is told. */
const SINCE = /自从?(?:\d{4}年)?(?:首[届次])?$/
/** Characters around an event in which its verb stands. */
const BEFORE = 24
const BEHIND = 100

/** An occasion by what is done at it, beside those of the table. */
const MEETING = /(?:会|会议|班|路演)$|^(?:开班|结业)/

/** Whether a common noun (会议, 仪式, 大赛) can mean the event of that name. */
export function mayMean(noun: string, called: string): boolean {
  // 第八届“某洽谈会”.
  const name = called.replace(/”$/, '')
  if (name.endsWith(noun)) return true
  const sort = sortOf(name)
  const deed = BY_DEED.exec(noun)?.groups?.deed
  if (deed !== undefined) return sort !== undefined && name.includes(deed)
  if (OPENING.test(noun) && (sort === 'show' || sort === 'contest' || name.endsWith('活动'))) return true
  if (PART.test(noun)) return sort !== 'ceremony' && sort !== undefined
  const meant = MEANT.find((one) => one.noun.test(noun))
  // 评审会, 招聘会: what is done there is told in the name as well.
  if (meant === undefined) return !MEETING.test(noun) || (sort !== undefined && name.includes(noun.slice(0, 2)))
  return sort !== undefined && meant.sorts.includes(sort) && (meant.name?.test(name) ?? true)
}

function sortOf(name: string): Sort | undefined {
  if (SORTS.ceremony.test(name)) return 'ceremony'
  if (SORTS.contest.test(name)) return 'contest'
  if (SORTS.show.test(name)) return 'show'
  return SORTS.talk.test(name) ? 'talk' : undefined
}

/** Whether the event named between the offsets takes place in what is told, and is not only spoken of. */
export function isTold(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + BEHIND)
  const before = text.slice(Math.max(0, start - BEFORE), start)
  if (SINCE.test(before)) return false
  if (TAKES_PLACE.test(behind)) return true
  return IS_HELD_THERE.test(before) || (IS_HELD.test(before) && (start < LEAD || GOES_ON.test(behind)))
}
