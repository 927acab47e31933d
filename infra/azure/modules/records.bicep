// The school's records (tables, blobs) and the durable runtime's own (tables, queues, blobs).
param name string
param location string
param tags object

@description('The app\'s identity.')
param principalId string

@description('Where it is logged that records were deleted.')
param workspaceId string

@description('How long a deleted or overwritten blob can be brought back, in days.')
param recoveryDays int

@description('After how many days files of replies and reports are deleted; 0: never.')
param fileRetentionDays int

@description('How many GB of uploaded blobs are scanned for malware in a month; 0: none.')
param malwareScanGB int

@description('Whether the durable runtime keeps its queues here.')
param keepsOrchestrations bool

// What the app and its host need, and no more: the host leases blobs, the records are tables and blobs, and the app reads the tags
// of blobs, which of the roles for their data only the owner's may.
var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

var earlierVersions = {
  name: 'earlier-versions'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
    }
    actions: {
      version: {
        delete: {
          daysAfterCreationGreaterThan: recoveryDays
        }
      }
    }
  }
}

var oldFiles = {
  name: 'old-files'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: ['records-evidence/', 'records-reports/']
    }
    actions: {
      baseBlob: {
        delete: {
          daysAfterCreationGreaterThan: fileRetentionDays
        }
      }
    }
  }
}

// Reachable from the internet, like the app itself, but only with an identity: there are no shared keys to leak.
resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: {
        enabled: true
        days: recoveryDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: recoveryDays
      }
    }
  }

  resource tables 'tableServices' = {
    name: 'default'
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: fileRetentionDays > 0 ? [earlierVersions, oldFiles] : [earlierVersions]
      }
    }
    dependsOn: [blobs]
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(account.id, principalId, role.value)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource queues 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (keepsOrchestrations) {
  name: guid(account.id, principalId, queueDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The result is an index tag of each blob. The cap bounds the price; what is uploaded after it has no result and stays closed.
resource malwareScan 'Microsoft.Security/defenderForStorageSettings@2025-01-01' = if (malwareScanGB > 0) {
  name: 'current'
  scope: account
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: malwareScanGB
      }
    }
    sensitiveDataDiscovery: {
      isEnabled: false
    }
  }
}

// Who deleted a file or a row. Reads and writes are the app's own, some of them every minute, and are not logged.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletes'
  scope: account::blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletes'
  scope: account::tables
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

output accountName string = account.name
