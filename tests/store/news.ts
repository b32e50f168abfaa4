import { fragment } from './fixture.js'

/** Made-up articles over four years, with all that the named queries look for. */
export const news = [
  fragment({
    source: 'news/2022-plan.txt',
    title: '科技创新发布会',
    published: '2022-03-01',
    entities: [
      ['天津市', 'Place', 'city'],
      ['新材料海河实验室', 'Institution', 'laboratory'],
      ['王一平', 'Official', 'official'],
      ['天津市科学技术局', 'Institution', 'government', { aliases: ['市科技局'] }],
      ['天津市科技创新行动计划', 'Program', 'plan'],
    ],
    claims: [
      ['天津市', 'BUILDS', '新材料海河实验室', { status: 'planned' }],
      ['王一平', 'LEADS', '天津市科学技术局', { role: '局长', date: '2022-03-01' }],
      ['天津市科学技术局', 'ISSUES', '天津市科技创新行动计划', { date: '2022-02' }],
      ['天津市科学技术局', 'LOCATED_IN', '天津市', { derived: true }],
    ],
  }),
  fragment({
    source: 'news/2023-lab.txt',
    title: '新材料海河实验室揭牌',
    published: '2023-05-10',
    entities: [
      ['天津大学', 'Institution', 'university', { aliases: ['天大'] }],
      ['北京大学', 'Institution', 'university', { aliases: ['北大'] }],
      ['新材料海河实验室', 'Institution', 'laboratory'],
      ['天津市', 'Place', 'city'],
      ['刘海若', 'Official', 'academic'],
    ],
    claims: [
      ['天津大学', 'CO_BUILDS', '新材料海河实验室', { date: '2023-05-09' }],
      ['北京大学', 'CO_BUILDS', '新材料海河实验室', { date: '2023-05-09' }],
      ['刘海若', 'LEADS', '新材料海河实验室', { role: '主任', date: '2023-05-09' }],
      ['新材料海河实验室', 'LOCATED_IN', '天津市'],
    ],
  }),
  fragment({
    source: 'news/2024-release.txt',
    title: '全市科技工作发布会',
    published: '2024-04-29',
    entities: [
      ['天津市', 'Place', 'city'],
      ['17家全国重点实验室', 'Group', 'Institution', { count: 17, unit: '家' }],
      ['6家全国重点实验室', 'Group', 'Institution', { count: 6, unit: '家' }],
      ['京单位', 'Group', 'Institution'],
      ['赵秋', 'Official', 'official'],
      ['天津市科学技术局', 'Institution', 'government', { aliases: ['市科技局'] }],
      ['技术合同成交额', 'Metric', undefined, { value: 151.6e9, unit: '元' }],
      ['南开大学', 'Institution', 'university'],
    ],
    claims: [
      ['天津市', 'HAS_COUNT', '17家全国重点实验室'],
      ['6家全国重点实验室', 'PART_OF', '17家全国重点实验室'],
      ['京单位', 'CO_BUILDS', '6家全国重点实验室'],
      ['赵秋', 'LEADS', '天津市科学技术局', { role: '党委书记、局长', date: '2024-04-28' }],
      ['天津市', 'HAS_METRIC', '技术合同成交额', { date: '2023' }],
      ['天津市', 'COOPERATES_WITH', '南开大学'],
    ],
  }),
  fragment({
    source: 'https://example.org/park.html',
    title: '某科创园两周年',
    published: '2025-06-01',
    entities: [
      ['海河科创园', 'Park', 'park', { aliases: ['海创园'] }],
      ['天津市', 'Place', 'city'],
      ['北京来源企业128家', 'Group', 'Institution', { count: 128, unit: '家', qualifier: 'min' }],
      ['北京理工大学', 'Institution', 'university'],
      ['河北省', 'Place', 'province'],
      ['智能装备产业联盟', 'Institution', 'alliance'],
      ['南开大学', 'Institution', 'university'],
    ],
    claims: [
      ['海河科创园', 'ATTRACTS', '北京来源企业128家', { date: '2025-05' }],
      ['海河科创园', 'HAS_COUNT', '北京来源企业128家', { date: '2025-05' }],
      ['海河科创园', 'ATTRACTS', '北京理工大学', { status: 'planned' }],
      ['海河科创园', 'LOCATED_IN', '天津市'],
      ['南开大学', 'MEMBER_OF', '智能装备产业联盟', { role: '理事单位' }],
      ['天津市', 'COOPERATES_WITH', '河北省', { status: 'planned' }],
    ],
  }),
  fragment({
    source: 'news/2025-partners.txt',
    title: '校际合作',
    published: '2025-09-02',
    entities: [
      ['天津大学', 'Institution', 'university', { aliases: ['天大'] }],
      ['北京理工大学', 'Institution', 'university', { aliases: ['北理工'] }],
      ['南开大学', 'Institution', 'university'],
      ['天津市', 'Place', 'city'],
      ['刘海若', 'Official', 'academic'],
    ],
    claims: [
      ['天津大学', 'COOPERATES_WITH', '北京理工大学', { date: '2025-09-01' }],
      ['南开大学', 'COOPERATES_WITH', '北京理工大学', { date: '2025-09-01' }],
      ['天津市', 'COOPERATES_WITH', '南开大学'],
      ['刘海若', 'AFFILIATED_WITH', '天津大学', { role: '教授' }],
    ],
  }),
]
