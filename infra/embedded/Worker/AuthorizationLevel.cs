namespace Microsoft.Azure.Functions.Worker;

/// <summary>Who may call an HTTP function: everybody, or who knows the key (the embedded host has one for all levels).</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
