// title.zh: 计划与落实：已经兑现的计划
// title.en: Planned versus actual: plans that came true
// answers.zh: 一篇报道里的计划，后来被另一篇报道为已经完成
// answers.en: Plans of one article that a later article reports as done, with both sentences
// param: about string = "" | 计划的对象或主体（名称的一部分） | Who or what the plan is about (a part of a name)
// example: jinmai query plans-fulfilled --param about=实验室
MATCH (planner:Entity)-[claim]->(aim:Entity)
WHERE claim.status = 'planned' AND (planner.name CONTAINS $about OR aim.name CONTAINS $about)
MATCH (article:Article {id: claim.article})
WITH planner, aim, type(claim) AS relation, claim, coalesce(claim.date, article.published, '') AS planned,
  coalesce(article.published, claim.date, '') AS said
ORDER BY said, claim.id
WITH planner, aim, relation, collect(claim) AS plans, collect(planned) AS dates, min(said) AS saidPlanned
WITH planner, aim, relation, plans[0] AS plan, dates[0] AS planned, saidPlanned
MATCH (aim)<-[claim]-(doer:Entity)
WHERE claim.status = 'actual'
  AND claim.derived = false
  AND claim.article <> plan.article
  AND ((type(claim) = relation AND doer.id = planner.id)
    OR (relation IN ['BUILDS', 'CO_BUILDS'] AND type(claim) IN ['BUILDS', 'CO_BUILDS']))
MATCH (article:Article {id: claim.article})
WITH planner, aim, plan, planned, saidPlanned, claim, coalesce(claim.date, article.published, '') AS fulfilled,
  coalesce(article.published, claim.date, '') AS saidDone
WHERE saidPlanned <= saidDone
WITH planner, aim, plan, planned, claim, fulfilled
ORDER BY fulfilled, claim.id
WITH planner, aim, plan, planned, collect(claim) AS reports, min(fulfilled) AS fulfilled
WITH planner, aim, plan, planned, reports[0] AS done, fulfilled
RETURN aim, planner, planned, fulfilled, plan.evidence AS plannedSentence, done.evidence AS doneSentence,
  plan AS plannedClaim, done AS doneClaim
ORDER BY fulfilled DESC, aim.name, aim.id, plan.id;
