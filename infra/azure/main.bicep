// One school's app: where it runs, what it keeps, who may touch it. Deployed into a resource group of its own.
// Storage, secrets and telemetry are reached by the app's identity; no key of any of them is in a setting.
targetScope = 'resourceGroup'

@description('Short name in the names of resources, unique in the subscription: 3 to 12 lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('Where the resources are; it has to offer the Flex Consumption plan.')
@metadata({
  azd: {
    type: 'location'
    default: 'southeastasia'
  }
})
param location string

@description('The address that alerts and the budget\'s notices go to.')
@minLength(3)
param operatorEmail string

@description('A SendGrid key that may send mail and nothing else. It goes into the key vault, not into a setting.')
@secure()
@minLength(1)
param mailSendGridApiKey string

@description('The public key of SendGrid\'s signed event webhook. Empty: no events are taken.')
@secure()
param mailSendGridEventKey string = ''

@description('The plain ASCII address letters come from; the mail provider must know it. Empty: as the set-up page says.')
param mailFromAddress string = ''

@description('The name letters come from, as staff see it. Empty: as the set-up page says.')
param mailFromName string = ''

@description('The mailbox an answer by mail goes to. Empty: the sender\'s.')
param mailReplyTo string = ''

@description('The secret that signs links, at least 32 random bytes. Empty: the app makes one and keeps it in its own table.')
@secure()
param linksSecret string = ''

@description('The secret that signed links before, while it is being changed. Empty: there is none.')
@secure()
param linksPreviousSecret string = ''

@description('The address in mails, for a school with a domain of its own. Empty: the name Azure gives the app.')
param linksBaseAddress string = ''

@description('The plan, a file of the published app. Empty: the one the app comes with.')
param planFile string = ''

@description('Further plans of the year, files of the published app, separated by semicolons. Empty: none.')
param furtherPlanFiles string = ''

@description('The people, a file of the published app, for example data/danh-sach.json. Empty only for a school that is set up by page.')
param rosterFile string = ''

@description('The school\'s profile, a file of the published app, for example data/truong.json. Empty as the people are.')
param schoolFile string = ''

@description('Whether the school is set up in the browser, with a one-time code, and not from files.')
param setUpByPage bool = false

// It is chosen and kept by no person: it is read in the key vault when the page is opened, and of no use afterwards.
@description('The one-time code of the set-up page: made by each deployment, kept in the key vault, shown nowhere.')
@secure()
param setupCode string = newGuid()

@description('Where orchestrations are kept: the storage account, or a Durable Task Scheduler, which needs its package in the app.')
@allowed(['azureStorage', 'azureManaged'])
param durableBackend string = 'azureStorage'

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The maximum number of instances. A school needs one or two; a region that refuses fewer than 40 wants 40 here.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 5

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('How long a deleted or overwritten blob can be brought back, in days.')
@minValue(1)
@maxValue(365)
param recoveryDays int = 7

@description('After how many days files of replies and reports are deleted. 0: never by themselves.')
@minValue(0)
param fileRetentionDays int = 0

@description('How many GB of uploaded files Microsoft Defender for Storage may scan for malware in a month. 0: uploads are not scanned.')
@minValue(0)
param malwareScanGB int = 0

@description('What a month of the resource group may cost, in the currency of the subscription\'s bill. It warns; it stops nothing.')
@minValue(1)
param budgetAmount int = 20

@description('The first month of the budget, yyyy-MM-01; it cannot be changed later. Empty: this month. azd keeps the output of that name.')
param budgetStart string = ''

@description('This month. Not to be given.')
param thisMonth string = utcNow('yyyy-MM-01')

// The app's name is public, in the address of every link. The names of its stores are made from another hash, whose seed is in front.
var publicToken = uniqueString(subscription().id, resourceGroup().id, name)
var innerToken = uniqueString('inner', subscription().id, resourceGroup().id, name)
var tags = {
  'azd-env-name': name
}
var hubName = 'BinhHoa2${name}'
var firstMonth = empty(budgetStart) ? thisMonth : budgetStart
var usesScheduler = durableBackend == 'azureManaged'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-${innerToken}'
  location: location
  tags: tags
}

var schedulerSetting = 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
var schedulerIdentity = 'Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}'

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${name}-${innerToken}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    retentionDays: logRetentionDays
  }
}

module records 'modules/records.bicep' = {
  name: 'records'
  params: {
    name: 'st${innerToken}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    keepsOrchestrations: !usesScheduler
    recoveryDays: recoveryDays
    fileRetentionDays: fileRetentionDays
    malwareScanGB: malwareScanGB
  }
}

module packages 'modules/packages.bicep' = {
  name: 'packages'
  params: {
    name: 'pk${innerToken}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: 'kv-${innerToken}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    mailSendGridApiKey: mailSendGridApiKey
    mailSendGridEventKey: mailSendGridEventKey
    linksSecret: linksSecret
    linksPreviousSecret: linksPreviousSecret
    setupCode: setUpByPage ? setupCode : ''
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  name: 'scheduler'
  params: {
    name: 'dts-${innerToken}'
    hubName: hubName
    location: location
    tags: tags
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}-${publicToken}'
    planName: 'plan-${name}-${innerToken}'
    location: location
    tags: tags
    identityId: identity.id
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    deploymentContainerUrl: packages.outputs.containerUrl
    settings: union(
      {
        AzureWebJobsStorage__accountName: records.outputs.accountName
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        // The root address belongs to the app, not to the host's own page.
        AzureWebJobsDisableHomepage: 'true'
        // Without it every visitor has the address of the host's proxy, and the rate for refused links is one for all.
        ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
        AzureFunctionsJobHost__extensions__durableTask__hubName: hubName
        APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
        // The exporter of the app would report on itself to its maker.
        APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
        Mail__Provider: 'SendGrid'
      },
      // A school of files without its files is refused at start, and one that is set up by page has none.
      setUpByPage ? { Sample: 'false' } : { Roster__File: rosterFile, School__File: schoolFile },
      setUpByPage && empty(mailFromAddress) ? {} : { Mail__FromAddress: mailFromAddress, Mail__FromName: mailFromName },
      secrets.outputs.references,
      empty(mailReplyTo) ? {} : { Mail__ReplyTo: mailReplyTo },
      empty(linksBaseAddress) ? {} : { Links__BaseAddress: linksBaseAddress },
      // Together with the scan itself: without it no file would ever get a result.
      malwareScanGB > 0 ? { Files__MalwareScan: 'Defender' } : {},
      empty(planFile) ? {} : { Plan__File: planFile },
      empty(furtherPlanFiles) ? {} : { Plan__Further: furtherPlanFiles },
      usesScheduler
        ? {
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: schedulerSetting
            DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler!.outputs.endpoint};${schedulerIdentity}'
          }
        : {}
    )
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    operatorEmail: operatorEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${name}'
    amount: budgetAmount
    firstMonth: firstMonth
    operatorEmail: operatorEmail
  }
}

@description('What azd deploys the service to.')
output SERVICE_FUNCTIONS_NAME string = app.outputs.name

@description('The address of the app.')
output SERVICE_FUNCTIONS_ENDPOINT_URL string = app.outputs.url

@description('The storage account with the school\'s records.')
output STORAGE_ACCOUNT_NAME string = records.outputs.accountName

@description('The key vault with the app\'s secrets.')
output KEY_VAULT_NAME string = secrets.outputs.name

@description('The workspace with the app\'s logs.')
output LOG_WORKSPACE_ID string = monitoring.outputs.customerId

@description('The first month of the budget, for the next deployment.')
output BUDGET_START string = firstMonth
