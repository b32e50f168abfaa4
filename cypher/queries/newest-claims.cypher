// title.zh: 最新动态
// title.en: The newest claims
// answers.zh: 按日期最新的说法
// answers.en: What was said last, by the date of the claim, else of its article
// param: limit integer = 20 | 最多几行 | Rows at most
// param: types strings = [] | 关系类型（空为全部） | Claim types (empty for all)
// example: jinmai query newest-claims --param types=CO_BUILDS,BUILDS
MATCH (subject:Entity)-[claim]->(object:Entity)
WHERE claim.derived = false AND (size($types) = 0 OR type(claim) IN $types)
MATCH (article:Article {id: claim.article})
RETURN coalesce(claim.date, article.published, '') AS date, subject, type(claim) AS relation, object,
  claim.status AS status, claim.evidence AS evidence, claim
ORDER BY date DESC, claim.id
LIMIT $limit;
