import type { ArticleInfo, ClaimDetail, GraphClaim, GraphNode, GraphSlice } from '../../src/types/graph.js'
import type { ClaimType, Label, Status } from '../../src/types/ontology.js'

/*
 * A made-up graph of innovation news: all labels and claim types, plans and denials, several years, two heads of one bureau, a
 * plan and its completion, parallel claims, a thing that is part of itself, long names, names with markup and line ends.
 */

const ARTICLES: [id: string, title: string, published: string, url: string | null][] = [
  ['a1', '海河畔的实验室为什么越建越多', '2021-06-18', 'https://news.example.org/2021/haihe.html'],
  ['a2', '三地联手：京津冀创新共同体进展', '2022-03-05', 'https://news.example.org/2022/region.html'],
  ['a3', '滨海新区发布新一轮成果转化办法', '2022-09-14', null],
  ['a4', '从图纸到试车：高端装备基地落成', '2023-04-22', 'https://news.example.org/2023/base.html'],
  ['a5', '市科技局负责人谈明年打算', '2023-12-28', 'https://news.example.org/2023/talk.html'],
  ['a6', '开春第一会：创新型城市建设部署', '2024-02-19', 'https://news.example.org/2024/meeting.html'],
  ['a7', '未来材料实验室揭牌', '2024-05-30', 'https://news.example.org/2024/open.html'],
  ['a8', '雄安与天津的校地合作周', '2024-10-11', 'javascript:alert(1)'],
  ['a9', '合成生物产业园一年观察', '2025-03-03', 'https://news.example.org/2025/bio.html'],
  ['a10', '<img src=x onerror="document.title=1">标题里的记号', '2025-06-20', 'https://news.example.org/2025/odd.html'],
]

type NodeRow = [id: string, label: Label, kind: string, name: string, region: string, aliases?: string]

const NODES: NodeRow[] = [
  ['tju', 'Institution', 'university', '天津大学', '天津市', '天大 Tianjin_University'],
  ['nku', 'Institution', 'university', '南开大学', '天津市', '南开 Nankai_University'],
  ['hebut', 'Institution', 'university', '河北工业大学', '天津市', '河工大'],
  ['tmu', 'Institution', 'university', '天津医科大学', '天津市', '天医大'],
  ['tust', 'Institution', 'university', '天津科技大学', '天津市'],
  ['pku', 'Institution', 'university', '北京大学', '北京市', '北大'],
  ['thu', 'Institution', 'university', '清华大学', '北京市', '清华'],
  ['bit', 'Institution', 'university', '北京理工大学', '北京市', '北理工'],
  ['ysu', 'Institution', 'university', '燕山大学', '河北省'],
  ['tib', 'Institution', 'institute', '中国科学院天津工业生物技术研究所', '天津市', '中科院天津工生所 天工所'],
  ['ipe', 'Institution', 'institute', '中国科学院过程工程研究所', '北京市', '过程所'],
  ['ime', 'Institution', 'institute', '中国医学科学院生物医学工程研究所', '天津市'],
  ['caict', 'Institution', 'institute', '渤海先进技术研究院', '天津市', '渤海先研院'],
  ['ncsb', 'Institution', 'center', '国家合成生物技术创新中心', '天津市', '合成生物创新中心'],
  ['jjj', 'Institution', 'center', '京津冀国家技术创新中心', '北京市', '国创中心'],
  ['jjjtj', 'Institution', 'center', '京津冀国家技术创新中心天津中心', '天津市'],
  ['hsb', 'Institution', 'laboratory', '物质绿色创造与制造海河实验室', '天津市', '物质创造海河实验室'],
  ['hcell', 'Institution', 'laboratory', '细胞生态海河实验室', '天津市'],
  ['hxc', 'Institution', 'laboratory', '先进计算与关键软件（信创）海河实验室', '天津市', '信创海河实验室'],
  ['fml', 'Institution', 'laboratory', '未来材料全国重点实验室', '天津市', '未来材料实验室'],
  [
    'eel',
    'Institution',
    'laboratory',
    '先进电气装备可靠性与智能运维技术京津冀协同创新联合全国重点实验室',
    '天津市',
    '电气装备联合实验室',
  ],
  ['robot', 'Institution', 'laboratory', '协作机器人联合实验室', '河北省'],
  ['sti', 'Institution', 'government', '天津市科学技术局', '天津市', '市科技局 天津市科技局'],
  ['gov', 'Institution', 'government', '天津市人民政府', '天津市', '天津市政府'],
  ['bhgov', 'Institution', 'government', '天津市滨海新区人民政府', '天津市', '滨海新区政府'],
  ['most', 'Institution', 'government', '科学技术部', '', '科技部'],
  ['hbsti', 'Institution', 'government', '河北省科学技术厅', '河北省', '省科技厅'],
  ['phy', 'Institution', 'company', '飞腾信息技术有限公司', '天津市', '飞腾'],
  ['haig', 'Institution', 'company', '海光信息技术股份有限公司', '天津市', '海光'],
  ['cosmo', 'Institution', 'company', '凯莱英医药集团（天津）股份有限公司', '天津市', '凯莱英'],
  ['nova', 'Institution', 'company', '北方星图卫星应用有限公司', '北京市'],
  ['rob', 'Institution', 'company', '<b onmouseover="document.title=2">智行</b>机器人有限公司', '河北省', '智行机器人'],
  ['ally', 'Institution', 'alliance', '京津冀生命健康产业创新联盟', ''],
  ['hosp', 'Institution', 'hospital', '天津医科大学总医院', '天津市', '总医院'],
  ['assoc', 'Institution', 'association', '天津市人工智能学会', '天津市'],
  ['tky', 'Park', 'park', '天开高教科创园', '天津市', '天开园'],
  ['bhz', 'Park', 'zone', '天津滨海高新技术产业开发区', '天津市', '滨海高新区'],
  ['teda', 'Park', 'zone', '天津经济技术开发区', '天津市', '天津经开区 泰达'],
  ['zgc', 'Park', 'park', '天津滨海中关村科技园', '天津市', '滨海中关村'],
  ['bio', 'Park', 'base', '合成生物制造产业园', '天津市'],
  ['baodi', 'Park', 'park', '京津中关村科技城', '天津市'],
  ['plan', 'Program', 'plan', '天津市科技创新三年行动计划', '天津市', '三年行动计划'],
  ['law', 'Program', 'policy', '滨海新区促进科技成果转化办法', '天津市', '成果转化办法'],
  ['fund', 'Program', 'fund', '海河合成生物基金', '天津市'],
  ['base', 'Program', 'project', '高端装备制造基地项目', '天津市', '装备基地'],
  ['agr', 'Program', 'agreement', '京津冀基础研究合作协议', ''],
  ['week', 'Program', 'event', '雄安校地合作周', '河北省'],
  ['prize', 'Program', 'award', '海河科技进步奖', '天津市'],
  ['zhao', 'Official', 'official', '赵海平', '天津市'],
  ['qian', 'Official', 'official', '钱立群', '天津市'],
  ['sun', 'Official', 'academic', '孙明远', '天津市'],
  ['li', 'Official', 'academic', '李\n思源', '北京市'],
  ['zhou', 'Official', 'executive', '周启航', '天津市'],
  ['wu', 'Official', 'official', '吴建国', '天津市'],
  ['tj', 'Place', 'city', '天津市', '天津市', '天津 我市'],
  ['bj', 'Place', 'city', '北京市', '北京市', '北京 京'],
  ['hb', 'Place', 'province', '河北省', '河北省', '冀'],
  ['region', 'Place', 'region', '京津冀地区', '', '京津冀 三地'],
  ['binhai', 'Place', 'district', '滨海新区', '天津市'],
  ['xiongan', 'Place', 'district', '雄安新区', '河北省', '雄安'],
]

const QUANTITIES: (Omit<GraphNode, 'degree' | 'articles' | 'aliases'> & { aliases?: string[] })[] = [
  { id: 'g17', label: 'Group', kind: 'Institution', name: '全国重点实验室17家', count: 17, unit: '家' },
  { id: 'g21', label: 'Group', kind: 'Institution', name: '全国重点实验室21家', count: 21, unit: '家' },
  {
    id: 'g6',
    label: 'Group',
    kind: 'Institution',
    name: '联合京、冀单位共建的全国重点实验室6家',
    count: 6,
    unit: '家',
  },
  { id: 'g128', label: 'Group', kind: 'Institution', name: '北京来源企业128家', count: 128, unit: '家' },
  {
    id: 'g260',
    label: 'Group',
    kind: 'Institution',
    name: '北京来源企业260家',
    count: 260,
    unit: '家',
    qualifier: 'approx',
  },
  { id: 'm1', label: 'Metric', name: '技术合同成交额', value: 178_560_000_000, unit: '元' },
  { id: 'm2', label: 'Metric', name: '技术合同成交额', value: 195_700_000_000, unit: '元', qualifier: 'min' },
  { id: 'm3', label: 'Metric', name: '研发投入强度', value: 0.0349 },
]

interface Extra {
  status?: Status
  role?: string
  derived?: boolean
}
type ClaimRow = [article: string, date: string, source: string, type: ClaimType, targets: string, extra?: Extra]

const CLAIMS: ClaimRow[] = [
  ['a1', '2021-06', 'tju', 'CO_BUILDS', 'hsb'],
  ['a1', '2021-06', 'nku', 'CO_BUILDS', 'hsb hcell'],
  ['a1', '2021', 'ipe', 'CO_BUILDS', 'hsb'],
  ['a1', '2021', 'tmu', 'CO_BUILDS', 'hcell'],
  ['a1', '2021', 'phy', 'CO_BUILDS', 'hxc'],
  ['a1', '2021', 'haig', 'CO_BUILDS', 'hxc'],
  ['a1', '2021-06-17', 'zhao', 'LEADS', 'sti', { role: '局长' }],
  ['a1', '2021', 'tib', 'LEADS', 'ncsb'],
  ['a1', '', 'sun', 'AFFILIATED_WITH', 'tju', { role: '教授' }],
  ['a1', '2021', 'sun', 'LEADS', 'hsb', { role: '主任' }],
  ['a1', '2021', 'tj', 'HAS_COUNT', 'g17'],
  ['a1', '2021', 'tj', 'HAS_METRIC', 'm1'],
  ['a1', '2021', 'gov', 'BUILDS', 'hsb hcell hxc'],
  ['a2', '2022-03', 'tju', 'COOPERATES_WITH', 'pku thu'],
  ['a2', '2022-03', 'nku', 'COOPERATES_WITH', 'pku'],
  ['a2', '2022-03', 'tj', 'COOPERATES_WITH', 'bj hb'],
  ['a2', '2022-03', 'bj', 'COOPERATES_WITH', 'hb'],
  ['a2', '2022-03', 'hebut', 'CO_BUILDS', 'eel', { status: 'planned' }],
  ['a2', '2022-03', 'thu', 'CO_BUILDS', 'eel', { status: 'planned' }],
  ['a2', '2022-03', 'ysu', 'CO_BUILDS', 'eel', { status: 'planned' }],
  ['a2', '2022', 'jjjtj', 'PART_OF', 'jjj'],
  ['a2', '2022', 'sti', 'PARTICIPATES_IN', 'agr'],
  ['a2', '2022', 'hbsti', 'PARTICIPATES_IN', 'agr'],
  ['a2', '2022', 'most', 'APPROVES', 'jjj fml'],
  ['a2', '2022', 'pku', 'MEMBER_OF', 'ally'],
  ['a2', '2022', 'tmu', 'MEMBER_OF', 'ally'],
  ['a2', '2022', 'hosp', 'MEMBER_OF', 'ally'],
  ['a2', '2022', 'zgc', 'ATTRACTS', 'g128 nova'],
  ['a2', '2022', 'zgc', 'HAS_COUNT', 'g128'],
  ['a2', '2022', 'region', 'PART_OF', 'region'],
  ['a3', '2022-09-14', 'bhgov', 'ISSUES', 'law'],
  ['a3', '2022-09-14', 'bhz', 'ATTRACTS', 'phy haig'],
  ['a3', '2022-09', 'teda', 'ATTRACTS', 'cosmo'],
  ['a3', '2022-09', 'bhgov', 'BUILDS', 'bio', { status: 'planned' }],
  ['a3', '2022-09', 'tib', 'CO_BUILDS', 'bio', { status: 'planned' }],
  ['a3', '2022-09', 'wu', 'LEADS', 'bhgov', { role: '区长' }],
  ['a3', '2022-09', 'fund', 'LOCATED_IN', 'binhai'],
  ['a3', '2022', 'bhgov', 'INVESTS_IN', 'fund'],
  ['a3', '', 'bhz', 'LOCATED_IN', 'binhai'],
  ['a3', '', 'teda', 'LOCATED_IN', 'binhai'],
  ['a4', '2023-04-22', 'teda', 'ATTRACTS', 'base'],
  ['a4', '2023-04-22', 'bit', 'CO_BUILDS', 'base'],
  ['a4', '2023-04-22', 'caict', 'CO_BUILDS', 'base'],
  ['a4', '2023-04', 'haig', 'INVESTS_IN', 'base'],
  ['a4', '2023-04', 'base', 'LOCATED_IN', 'teda'],
  ['a4', '2023-04', 'zhou', 'LEADS', 'haig', { role: '总经理' }],
  ['a4', '2023-04', 'caict', 'COOPERATES_WITH', 'bit tju'],
  ['a4', '2023', 'robot', 'LOCATED_IN', 'hb'],
  ['a4', '2023', 'rob', 'CO_BUILDS', 'robot'],
  ['a4', '2023', 'hebut', 'CO_BUILDS', 'robot'],
  ['a4', '2023', 'ysu', 'CO_BUILDS', 'robot'],
  ['a5', '2023-12-28', 'qian', 'LEADS', 'sti', { role: '局长' }],
  ['a5', '2023-12-28', 'sti', 'ISSUES', 'plan'],
  ['a5', '2023', 'tj', 'HAS_METRIC', 'm2 m3'],
  ['a5', '2023', 'tj', 'HAS_COUNT', 'g21'],
  ['a5', '2024', 'tj', 'ATTRACTS', 'ime', { status: 'planned' }],
  ['a5', '2024', 'tky', 'ATTRACTS', 'nova rob', { status: 'planned' }],
  ['a5', '2024', 'tju', 'CO_BUILDS', 'fml', { status: 'planned' }],
  ['a5', '2024', 'nku', 'CO_BUILDS', 'fml', { status: 'planned' }],
  ['a5', '2023', 'tju', 'CO_BUILDS', 'tky'],
  ['a5', '2023', 'nku', 'CO_BUILDS', 'tky'],
  ['a5', '2023', 'tmu', 'CO_BUILDS', 'tky'],
  ['a5', '2023', 'g6', 'PART_OF', 'g17'],
  ['a6', '2024-02-19', 'gov', 'ORGANIZES', 'prize'],
  ['a6', '2024-02-19', 'gov', 'ISSUES', 'plan'],
  ['a6', '2024-02', 'sti', 'PART_OF', 'gov'],
  ['a6', '2024-02', 'tju', 'PARTICIPATES_IN', 'prize plan'],
  ['a6', '2024-02', 'assoc', 'ORGANIZES', 'prize'],
  ['a6', '2024-02', 'zgc', 'HAS_COUNT', 'g260'],
  ['a6', '2024-02', 'baodi', 'ATTRACTS', 'nova'],
  ['a6', '2024-02', 'qian', 'LEADS', 'sti', { role: '局长' }],
  ['a7', '2024-05-30', 'tju', 'CO_BUILDS', 'fml'],
  ['a7', '2024-05-30', 'nku', 'CO_BUILDS', 'fml'],
  ['a7', '2024-05-30', 'pku', 'CO_BUILDS', 'fml'],
  ['a7', '2024-05-30', 'li', 'LEADS', 'fml', { role: '学术委员会主任' }],
  ['a7', '2024-05', 'li', 'AFFILIATED_WITH', 'pku', { role: '院士' }],
  ['a7', '2024-05', 'tju', 'COOPERATES_WITH', 'nku'],
  ['a7', '2024-05', 'fml', 'LOCATED_IN', 'tky'],
  ['a7', '2024-05', 'tju', 'BUILDS', 'hsb'],
  ['a8', '2024-10-11', 'xiongan', 'ORGANIZES', 'week'],
  ['a8', '2024-10-11', 'tju', 'PARTICIPATES_IN', 'week'],
  ['a8', '2024-10-11', 'hebut', 'PARTICIPATES_IN', 'week'],
  ['a8', '2024-10-11', 'xiongan', 'COOPERATES_WITH', 'tj tju'],
  ['a8', '2024-10', 'jjj', 'COOPERATES_WITH', 'tju'],
  ['a8', '2024-10', 'jjj', 'BUILDS', 'jjjtj'],
  ['a8', '2024-10', 'hebut', 'CO_BUILDS', 'eel'],
  ['a9', '2025-03-03', 'bhgov', 'BUILDS', 'bio'],
  ['a9', '2025-03-03', 'tib', 'CO_BUILDS', 'bio'],
  ['a9', '2025-03', 'bio', 'ATTRACTS', 'cosmo ncsb'],
  ['a9', '2025-03', 'fund', 'LOCATED_IN', 'bio'],
  ['a9', '2025-03', 'fund', 'PARTICIPATES_IN', 'plan'],
  ['a9', '2025-03', 'tust', 'COOPERATES_WITH', 'tib'],
  ['a9', '2025-03', 'cosmo', 'COOPERATES_WITH', 'tib'],
  ['a9', '2025-03', 'ime', 'COOPERATES_WITH', 'hosp'],
  ['a10', '2025-06', 'teda', 'ATTRACTS', 'nova', { status: 'negated' }],
  ['a10', '2025-06', 'tju', 'CO_BUILDS', 'hsb'],
  ['a10', '2025-06', 'rob', 'COOPERATES_WITH', 'assoc'],
  ['a1', '', 'tju', 'LOCATED_IN', 'tj', { derived: true }],
  ['a1', '', 'nku', 'LOCATED_IN', 'tj', { derived: true }],
  ['a1', '', 'tmu', 'LOCATED_IN', 'tj', { derived: true }],
  ['a2', '', 'pku', 'LOCATED_IN', 'bj', { derived: true }],
  ['a2', '', 'thu', 'LOCATED_IN', 'bj', { derived: true }],
  ['a2', '', 'tj', 'PART_OF', 'region', { derived: true }],
  ['a2', '', 'bj', 'PART_OF', 'region', { derived: true }],
  ['a2', '', 'hb', 'PART_OF', 'region', { derived: true }],
  ['a3', '', 'binhai', 'PART_OF', 'tj', { derived: true }],
]

const VERBS: Record<ClaimType, string> = {
  CO_BUILDS: '与多家单位共同建设',
  BUILDS: '牵头组建',
  LEADS: '主持',
  ATTRACTS: '迎来',
  COOPERATES_WITH: '同各方签约，合作对象是',
  AFFILIATED_WITH: '供职于',
  MEMBER_OF: '加入',
  PART_OF: '归属',
  LOCATED_IN: '坐落于',
  ISSUES: '印发',
  APPROVES: '批复',
  ORGANIZES: '主办',
  PARTICIPATES_IN: '参加',
  INVESTS_IN: '出资支持',
  HAS_COUNT: '累计拥有',
  HAS_METRIC: '公布的数字是',
}

const names = new Map<string, string>([
  ...NODES.map((row) => [row[0], row[3]] as const),
  ...QUANTITIES.map((node) => [node.id, node.name] as const),
])

const claims: GraphClaim[] = CLAIMS.flatMap(([article, date, source, type, targets, extra = {}]) =>
  targets.split(' ').map((target, index): GraphClaim => {
    const status = extra.status ?? 'actual'
    const when = { actual: '', planned: '计划', negated: '没有' }[status]
    return {
      id: `c-${article}-${source}-${type}-${target}-${index}`,
      type,
      source,
      target,
      status,
      ...(date === '' ? {} : { date }),
      ...(extra.role === undefined ? {} : { role: extra.role }),
      evidence: `${names.get(source)}${extra.role ?? ''}${when}${VERBS[type]}${names.get(target)}`,
      rule: `fixture/${type.toLowerCase()}`,
      confidence: status === 'planned' ? 0.86 : 0.95,
      derived: extra.derived ?? false,
      article,
    }
  }),
)

const touching = (id: string): GraphClaim[] => claims.filter((claim) => claim.source === id || claim.target === id)
const standing = (id: string) => ({
  degree: touching(id).length,
  articles: new Set(touching(id).map((claim) => claim.article)).size,
})

const nodes: GraphNode[] = [
  ...NODES.map(
    ([id, label, kind, name, region, aliases]): GraphNode => ({
      id,
      label,
      kind,
      name,
      aliases: (aliases?.split(' ') ?? []).map((alias) => alias.replaceAll('_', ' ')),
      ...(region === '' ? {} : { region }),
      ...standing(id),
    }),
  ),
  ...QUANTITIES.map((node): GraphNode => ({ aliases: [], ...node, ...standing(node.id) })),
].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))

const articles: ArticleInfo[] = ARTICLES.map(([id, title, published, url]) => ({
  id,
  title,
  url,
  path: `samples/${id}.html`,
  published,
}))

export const fixture: GraphSlice = {
  version: 'fixture-1',
  nodes,
  claims,
  articles,
  total: { nodes: nodes.length, claims: claims.length, articles: articles.length },
}

/** The paragraph around a claim's sentence. */
export const detailOf = (claim: GraphClaim): ClaimDetail | undefined => {
  const article = articles.find((one) => one.id === claim.article)
  if (!article) return undefined
  return {
    claim,
    article,
    context: {
      before: '记者从会上了解到，相关工作正在推进。',
      text: claim.evidence,
      after: '。<script>document.title="3"</script>与会者还讨论了下一步的安排，强调要把成果用好。',
    },
  }
}
