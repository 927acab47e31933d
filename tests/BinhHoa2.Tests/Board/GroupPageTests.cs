using System.Net;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Board;

/// <summary>The page of a subject group is its lead's, and of no other.</summary>
public sealed class GroupPageTests
{
    [Fact]
    public async Task Group_IsOpenedByItsLeadFromTheirOwnPage_AndByNoTeacher()
    {
        await using var school = await RunningSchool.StartAsync(new DateTimeOffset(2021, 10, 8, 7, 0, 0, TimeSpan.FromHours(7)));
        await school.AdvanceToAsync(new DateOnly(2021, 10, 12), new TimeOnly(9, 0));
        var links = school.Mail.ReadArrived().ToDictionary(l => l.To, l => new Uri(l.Links[0]).AbsolutePath);

        var own = await school.OpenAsync(links["totruong.1@thbh2.example"]);
        var path = own.QuerySelector("main p a[href$='/to']").ShouldNotBeNull().GetAttribute("href")!;
        var group = await school.OpenAsync(path);

        group.QuerySelector("h1")!.TextContent.ShouldBe("Tổ 1: việc của từng người");
        var names = group.QuerySelectorAll("tbody th").Select(h => h.FirstChild!.TextContent.Trim()).ToList();
        names.ShouldContain("Tổ trưởng Tổ 1");
        names.ShouldAllBe(name => name == "Tổ trưởng Tổ 1" || name.StartsWith("Giáo viên 1", StringComparison.Ordinal));
        names.Count.ShouldBeGreaterThan(3);
        var cells = group.QuerySelectorAll("tbody td").Select(td => td.TextContent.Split('/', ' ')).ToList();
        group.QuerySelectorAll("#open ~ ul li").Length.ShouldBe(cells.Sum(c => int.Parse(c[1]) - int.Parse(c[0])));
        (await school.OpenAsync(links["gv.1a@thbh2.example"])).QuerySelector("a[href$='/to']").ShouldBeNull();
        using var foreign = await school.Http.GetAsync(
            new Uri(links["gv.1a@thbh2.example"] + "/to", UriKind.Relative), TestContext.Current.CancellationToken);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
