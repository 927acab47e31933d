// The app's secrets. Settings hold references to them, which the platform resolves with the app's identity.
param name string
param location string
param tags object

@description('The app\'s identity.')
param principalId string

@secure()
param mailSendGridApiKey string

@description('Empty: none is kept.')
@secure()
param linksSecret string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keepsLinksSecret = !empty(linksSecret)

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
}

resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'mail-sendgrid-apikey'
  properties: {
    value: mailSendGridApiKey
  }
}

resource links 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (keepsLinksSecret) {
  parent: vault
  name: 'links-secret'
  properties: {
    value: linksSecret
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

output name string = vault.name
output mailSendGridApiKeyReference string = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=${sendGrid.name})'
output linksSecretReference string = keepsLinksSecret ? '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=links-secret)' : ''
