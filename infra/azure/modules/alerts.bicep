// What is reported to the operator: each rule asks the app's log and names the chapter of docs/runbook.md that helps.
param name string
param location string
param tags object
param workspaceId string
param operatorEmail string

// A query whose answer is a number, and how many of it are wrong. EventName is the name of the event in the code.
var rules = [
  {
    name: 'no-sweep'
    title: 'No sweep for 26 hours'
    chapter: 'month-stuck'
    severity: 1
    every: 'PT1H'
    over: 'P2D'
    query: '''
      AppTraces
      | where TimeGenerated > ago(26h)
      | where Message startswith "Executed 'Functions.DailySweep' (Succeeded"
          or Message startswith "Executed 'Functions.SweepNow' (Succeeded"
      | summarize Found = count()
    '''
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'sweep-failed'
    title: 'A part of a sweep has failed'
    chapter: 'month-stuck'
    severity: 1
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'SweepPartFailed'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'orchestration-failed'
    title: 'An orchestration has failed'
    chapter: 'month-stuck'
    severity: 1
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.Category) == 'Host.Triggers.DurableTask' and SeverityLevel >= 3
      | where Message contains "(Orchestrator)' failed with an error"
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'letter-unknown'
    title: 'What became of a letter is not known'
    chapter: 'provider-down'
    severity: 2
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'Ambiguous'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'letter-refused'
    title: 'The provider has refused letters'
    chapter: 'provider-down'
    severity: 2
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'Rejected'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'letter-bounced'
    title: 'Letters have come back'
    chapter: 'provider-down'
    severity: 3
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'Events'
      | parse Message with * ' tell of letters, ' Bounced:long ' of letters that came back; ' *
      | summarize Found = sum(Bounced)
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'setup-broken'
    title: 'The plan, the roster or the profile is broken and was not taken over'
    chapter: 'the-schools-year-rolled-over'
    severity: 2
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'SetupBroken'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'storage-outage'
    title: 'Storage did not answer'
    chapter: 'storage-throttled'
    severity: 2
    every: 'PT1H'
    over: 'PT1H'
    query: '''
      AppTraces
      | where tostring(Properties.EventName) == 'StorageFailed'
      | summarize Found = count()
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource operator 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: name
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: operatorEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.title}'
      description: 'docs/runbook.md#${rule.chapter}'
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.over
      autoMitigate: true
      // The workspace knows its tables only after the first log.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Total'
            metricMeasureColumn: 'Found'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [operator.id]
      }
    }
  }
]
