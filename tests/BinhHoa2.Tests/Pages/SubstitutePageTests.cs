using System.Collections.Immutable;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Pages;

/// <summary>The pages around substitutes and leavers, as reviewed.</summary>
public sealed class SubstitutePageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly StaffMember Substitute = Samples.Lead with
    {
        Id = new StaffId("gv-1c"),
        Name = "Giáo viên lớp 1C",
        Title = "Giáo viên",
    };

    [Fact]
    public async Task RenderAsync_StaffPageInAnothersStead_LooksAsReviewed()
    {
        var page = Samples.FullStaffPage();
        var answered = page.Items[^1] with { Replies = [page.Items[^1].Replies[0] with { Substitute = Substitute.Id }] };

        var shown = page with { Items = [answered], Substitute = Substitute, Names = Names };
        await CompareAsync("staff-substitute", await pages.Renderer.RenderAsync(shown));
    }

    [Fact]
    public async Task RenderPassedOnAsync_LooksAsReviewed() =>
        await CompareAsync("link-passed-on", await pages.Renderer.RenderPassedOnAsync(Substitute.Name));

    [Fact]
    public async Task RenderAsync_ActivityWithASubstituteAndWithNoPerson_LooksAsReviewed()
    {
        var activity = Samples.BoardActivity();
        var answered = activity.Assignments[0];

        await CompareAsync("board-activity-substitute", await pages.Renderer.RenderAsync(activity with
        {
            Names = Names,
            Assignments =
            [
                answered with { Replies = [answered.Replies[0] with { Substitute = Substitute.Id }], Substitute = Substitute.Name },
                activity.Assignments[1] with { IsUnassigned = true },
            ],
        }));
    }

    [Fact]
    public async Task RenderAsync_BoardPageWithWorkOfWhoLeft_NamesPersonAndActivity()
    {
        var board = Samples.BoardPage();
        var page = PagesFixture.Parse(await pages.Renderer.RenderAsync(board with
        {
            Months = [board.Months[0] with { Unassigned = [Samples.BoardActivity().Assignments[0].Assignment] }],
        }));

        page.Body!.TextContent
            .ShouldContain("Chưa có người phụ trách (đã thôi công tác): Tổ trưởng chuyên môn tổ 1, Tổ chức Hội nghị Cán bộ");
    }

    private static ImmutableDictionary<StaffId, string> Names =>
        ImmutableDictionary<StaffId, string>.Empty.Add(Substitute.Id, Substitute.Name);

    private static Task CompareAsync(string name, RenderedPage page) => Golden.ShouldMatchAsync(page.Html, name);
}
