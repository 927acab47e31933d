using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Letters;

public sealed class LedgerSubjectTests
{
    [Fact]
    public void Of_Day_IsTheIsoDateAndConvertsBack()
    {
        var subject = LedgerSubject.Of(new DateOnly(2021, 10, 11));

        subject.Value.ShouldBe("2021-10-11");
        subject.ToDay().ShouldBe(new DateOnly(2021, 10, 11));
    }

    [Fact]
    public void Of_Month_IsTheTextOfTheMonth() =>
        LedgerSubject.Of(new SchoolMonth(new SchoolId("thbh2"), 2021, 10)).Value.ShouldBe("thbh2_2021-10");

    [Theory]
    [InlineData("")]
    [InlineData("a!b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    public void From_EmptyOrWithACharacterForbiddenInRowKeys_IsRefused(string text) =>
        Should.Throw<FormatException>(() => LedgerSubject.From(text));

    [Fact]
    public void From_MoreThan100Characters_IsRefused()
    {
        LedgerSubject.From(new string('a', 100)).Value.Length.ShouldBe(100);
        Should.Throw<FormatException>(() => LedgerSubject.From(new string('a', 101)));
    }

    [Fact]
    public void ToDay_OfAnId_Throws() => Should.Throw<FormatException>(() => LedgerSubject.From("midyear").ToDay());
}
