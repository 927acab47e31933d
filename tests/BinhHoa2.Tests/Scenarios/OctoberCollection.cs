namespace BinhHoa2.Tests.Scenarios;

/// <summary>The tests that disturb an October share the undisturbed one, and run one after another: each is a process or two.</summary>
[CollectionDefinition(nameof(October))]
public sealed class OctoberCollection : ICollectionFixture<October>;
