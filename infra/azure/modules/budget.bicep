// What a month may cost before it is reported. A budget warns; it stops nothing.
param name string

@description('In the currency of the subscription\'s bill.')
param amount int

@description('yyyy-MM-01.')
param firstMonth string

param operatorEmail string

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    amount: amount
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: firstMonth
    }
    notifications: {
      spent: {
        enabled: true
        contactEmails: [operatorEmail]
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
      }
      expected: {
        enabled: true
        contactEmails: [operatorEmail]
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
      }
    }
  }
}
