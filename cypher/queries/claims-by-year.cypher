// title.zh: 逐年统计
// title.en: Counts over time
// answers.zh: 每年各类说法有多少条，其中计划多少条，出自多少篇文章
// answers.en: How many claims of each type each year has, how many of them plans, from how many articles
// param: about string = "" | 涉及的名称（名称的一部分，空为全部） | About whom (a part of a name, empty for all)
// param: types strings = [] | 关系类型（空为全部） | Claim types (empty for all)
// example: jinmai query claims-by-year --param types=CO_BUILDS,ATTRACTS
MATCH (s:Entity)-[claim]->(o:Entity)
WHERE claim.derived = false
  AND (size($types) = 0 OR type(claim) IN $types)
  AND ($about = '' OR s.name CONTAINS $about OR o.name CONTAINS $about)
MATCH (article:Article {id: claim.article})
WITH coalesce(substring(coalesce(claim.date, article.published), 0, 4), '?') AS year, type(claim) AS relation,
  CASE WHEN claim.status = 'planned' THEN 1 ELSE 0 END AS plan, article.id AS article
RETURN year, relation, count(*) AS claims, sum(plan) AS planned, count(DISTINCT article) AS articles
ORDER BY year, relation;
