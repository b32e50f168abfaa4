// title.zh: 地区之间的联系
// title.en: Links between regions
// answers.zh: 各省市之间有多少条合作、共建、引进的说法
// answers.en: How many claims of cooperation, joint building and attraction join each two regions
// param: region string = "" | 其中一方（空为全部） | One of the two (empty for all)
// example: jinmai query region-links --param region=天津
MATCH (s:Entity)-[claim:COOPERATES_WITH|ATTRACTS|MEMBER_OF|INVESTS_IN]->(o:Entity)
WHERE claim.status <> 'negated'
  AND s.region <> o.region
  AND ($region = '' OR s.region STARTS WITH $region OR o.region STARTS WITH $region)
WITH claim.id AS id, type(claim) AS relation, claim.status AS status, s.region AS r1, o.region AS r2
RETURN CASE WHEN r1 < r2 THEN r1 ELSE r2 END AS region, CASE WHEN r1 < r2 THEN r2 ELSE r1 END AS other, relation,
  count(DISTINCT id) AS claims, sum(CASE WHEN status = 'planned' THEN 1 ELSE 0 END) AS planned
ORDER BY claims DESC, region, other, relation;
