// One school's app: where it runs, what it keeps, who may touch it. Deployed into a resource group of its own.
// Storage, secrets and telemetry are reached by the app's identity; no key of any of them is in a setting.
targetScope = 'resourceGroup'

@description('Short name all resources are called after: 3 to 12 lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('Where the resources are; it has to offer the Flex Consumption plan.')
param location string = resourceGroup().location

@description('Which adapter sends the letters; SendGrid is the only one whose secret this template keeps.')
@allowed(['SendGrid'])
param mailProvider string = 'SendGrid'

@description('A SendGrid key that may send mail and nothing else. It goes into the key vault, not into a setting.')
@secure()
@minLength(1)
param mailSendGridApiKey string

@description('The plain ASCII address letters come from; the mail provider must know it.')
@minLength(3)
param mailFromAddress string

@description('The name letters come from, as staff see it.')
@minLength(1)
param mailFromName string

@description('The secret that signs links. Empty: the app makes one and keeps it in its own table.')
@secure()
param linksSecret string = ''

@description('The address in mails, for a school with a domain of its own. Empty: the name Azure gives the app.')
param linksBaseAddress string = ''

@description('The plan, a file of the published app. Empty: the one the app comes with.')
param planFile string = ''

@description('The people, a file of the published app. Empty: the sample the app comes with.')
param rosterFile string = ''

@description('The school, a file of the published app. Empty: the sample the app comes with.')
param schoolFile string = ''

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances at once; a school needs one or two, the platform wants at least 40 as a ceiling in some regions.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var token = uniqueString(subscription().id, resourceGroup().id, name)
var tags = {
  'azd-env-name': name
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-${token}'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${name}${token}', 24)
    location: location
    tags: tags
    principalId: identity.properties.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: take('kv-${name}-${token}', 24)
    location: location
    tags: tags
    principalId: identity.properties.principalId
    mailSendGridApiKey: mailSendGridApiKey
    linksSecret: linksSecret
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${name}-${token}'
    location: location
    tags: tags
    principalId: identity.properties.principalId
    retentionDays: logRetentionDays
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}-${token}'
    planName: 'plan-${name}-${token}'
    location: location
    tags: tags
    identityId: identity.id
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    settings: union(
      {
        AzureWebJobsStorage__accountName: storage.outputs.accountName
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        // The root address belongs to the app, not to the host's own page.
        AzureWebJobsDisableHomepage: 'true'
        APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
        Mail__Provider: mailProvider
        Mail__SendGrid__ApiKey: secrets.outputs.mailSendGridApiKeyReference
        Mail__FromAddress: mailFromAddress
        Mail__FromName: mailFromName
      },
      empty(secrets.outputs.linksSecretReference) ? {} : { Links__Secret: secrets.outputs.linksSecretReference },
      empty(linksBaseAddress) ? {} : { Links__BaseAddress: linksBaseAddress },
      empty(planFile) ? {} : { Plan__File: planFile },
      empty(rosterFile) ? {} : { Roster__File: rosterFile },
      empty(schoolFile) ? {} : { School__File: schoolFile }
    )
  }
}

@description('What azd deploys the service to.')
output SERVICE_FUNCTIONS_NAME string = app.outputs.name

@description('The address of the app.')
output SERVICE_FUNCTIONS_ENDPOINT_URL string = app.outputs.url

@description('The storage account with the school\'s records.')
output STORAGE_ACCOUNT_NAME string = storage.outputs.accountName

@description('The key vault with the app\'s secrets.')
output KEY_VAULT_NAME string = secrets.outputs.name
