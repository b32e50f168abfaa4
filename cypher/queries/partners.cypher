// title.zh: 某机构的合作伙伴
// title.en: An institution's partners
// answers.zh: 与某机构签约合作或共同建设的单位，以及共建的是什么
// answers.en: Who has agreements with an institution or builds something together with it, and what
// param: institution string = "天津大学" | 机构名称或简称 | Institution (full name or alias)
// example: jinmai query partners --param institution=南开大学
MATCH (own:Entity)
WHERE own.name = $institution OR $institution IN own.aliases
CALL (own) {
  MATCH (own)-[claim:COOPERATES_WITH]-(partner:Entity)
  RETURN partner, claim, null AS work
  UNION
  MATCH (own)-[:CO_BUILDS]->(work:Entity)<-[claim:CO_BUILDS]-(partner:Entity)
  RETURN partner, claim, work.name AS work
}
WITH own, partner, claim, work
WHERE partner.id <> own.id AND claim.status <> 'negated'
RETURN partner, partner.region AS region, type(claim) AS relation, work, claim.status AS status, claim.date AS date,
  claim.evidence AS evidence, claim
ORDER BY partner.name, partner.id, relation, claim.id;
