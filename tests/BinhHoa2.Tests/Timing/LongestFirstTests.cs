using BinhHoa2.Tests.Browser;
using BinhHoa2.Tests.Faults.School;
using BinhHoa2.Tests.Scenarios;

namespace BinhHoa2.Tests.Timing;

public sealed class LongestFirstTests
{
    // As the framework names the collection of a class: this one's own, with another class in its place.
    private static readonly string OwnCollection = TestContext.Current.TestCollection!.TestCollectionDisplayName;

    [Fact]
    public void PlaceOf_TheCollectionsThatTakeMinutes_IsBeforeThatOfAnyOther()
    {
        string[] collections =
        [
            OwnCollection,
            OwnCollection.Replace(typeof(LongestFirstTests).FullName!, typeof(FaultMatrixTests).FullName!, StringComparison.Ordinal),
            SchoolInBrowser.Name,
            nameof(October),
        ];

        collections.OrderBy(LongestFirst.PlaceOf).ShouldBe(collections.Reverse());
        collections.Select(LongestFirst.PlaceOf).Distinct().Count().ShouldBe(4);
    }
}
