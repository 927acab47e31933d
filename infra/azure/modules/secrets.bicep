// The app's secrets. Settings hold references to them, which the platform resolves with the app's identity.
param name string
param location string
param tags object

@description('The app\'s identity.')
param principalId string

@description('Where it is logged who read or changed a secret.')
param workspaceId string

@secure()
param mailSendGridApiKey string

@description('Empty: none is kept.')
@secure()
param mailSendGridEventKey string

@description('Empty: none is kept.')
@secure()
param linksSecret string

@description('Empty: none is kept.')
@secure()
param linksPreviousSecret string

@description('Empty: none is kept.')
@secure()
param setupCode string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keepsEventKey = !empty(mailSendGridEventKey)
var keepsLinksSecret = !empty(linksSecret)
var keepsPreviousSecret = !empty(linksPreviousSecret)
var keepsSetupCode = !empty(setupCode)

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enablePurgeProtection: true
    enableRbacAuthorization: true
    publicNetworkAccess: 'Enabled'
    softDeleteRetentionInDays: 7
  }

  resource apiKey 'secrets' = {
    name: 'mail-sendgrid-apikey'
    properties: {
      value: mailSendGridApiKey
    }
  }

  resource eventKey 'secrets' = if (keepsEventKey) {
    name: 'mail-sendgrid-eventkey'
    properties: {
      value: mailSendGridEventKey
    }
  }

  resource links 'secrets' = if (keepsLinksSecret) {
    name: 'links-secret'
    properties: {
      value: linksSecret
    }
  }

  resource previousLinks 'secrets' = if (keepsPreviousSecret) {
    name: 'links-previoussecret'
    properties: {
      value: linksPreviousSecret
    }
  }

  resource setup 'secrets' = if (keepsSetupCode) {
    name: 'setup-code'
    properties: {
      value: setupCode
    }
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource auditLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

output name string = vault.name

// A secret that is not kept has no setting: the app would be given a reference that leads nowhere as plain text.
@description('The settings that are secrets, each a reference.')
output references object = union(
  { Mail__SendGrid__ApiKey: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=mail-sendgrid-apikey)' },
  keepsEventKey
    ? { Mail__SendGrid__EventKey: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=mail-sendgrid-eventkey)' }
    : {},
  keepsLinksSecret ? { Links__Secret: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=links-secret)' } : {},
  keepsPreviousSecret
    ? { Links__PreviousSecret: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=links-previoussecret)' }
    : {},
  keepsSetupCode ? { Setup__Code: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=setup-code)' } : {}
)
