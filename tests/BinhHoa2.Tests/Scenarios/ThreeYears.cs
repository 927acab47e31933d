using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// The school year 2021-2022 three times: twice with one seed, once with another seed and a second plan beside the sample's. Takes a
/// minute or two.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ThreeYears : IAsyncLifetime, ICollectionFixture<ThreeYears>
{
    public const string Name = "Three years";

    private const string SecondPlan = "ke-hoach-tap-the-2021-2022.json";

    private readonly TempFolder folder = new();

    internal RunYear First { get; private set; } = null!;

    internal RunYear Again { get; private set; } = null!;

    internal RunYear Other { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        First = await RunYear.OfAsync(folder.File("first"), seed: 7, verifyReplay: true);
        Again = await RunYear.OfAsync(folder.File("again"), seed: 7, verifyReplay: false);
        Other = await RunYear.OfAsync(
            folder.File("other"), seed: 8, verifyReplay: false, Path.Combine(Path.GetDirectoryName(SampleSchool.PlanPath)!, SecondPlan));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
