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
    public async Task RenderAsync_PeopleWithAFormOfAddress_AddressesEachOfTheTwo()
    {
        var page = Samples.FullStaffPage();
        var html = (await pages.Renderer.RenderAsync(page with
        {
            Person = page.Person with { Address = FormOfAddress.Thay },
            Substitute = Substitute with { Address = FormOfAddress.Co },
        })).Html;

        html.ShouldContain($"Kính gửi cô: <strong>{Substitute.Name}</strong>");
        html.ShouldContain($"Trả lời thay thầy <strong>{page.Person.Name}</strong>");
        html.ShouldContain("Liên kết này dành riêng cho cô");
        html.ShouldNotContain(FormOfAddress.Open, Case.Insensitive);
    }

    [Fact]
    public async Task RenderAsync_DirectivePageOfAPersonWithAFormOfAddress_AddressesThem()
    {
        var page = SampleDirectives.ToConfirm();
        var html = (await pages.Renderer.RenderAsync(page with { Viewer = page.Viewer with { Address = FormOfAddress.Co } })).Html;

        html.ShouldContain($"Kính gửi cô: <strong>{page.Viewer.Name}</strong>");
        html.ShouldNotContain($"ghi tên {FormOfAddress.Open}");
    }

    [Fact]
    public async Task RenderPassedOnAsync_LooksAsReviewed() =>
        await CompareAsync("link-passed-on", await pages.Renderer.RenderPassedOnAsync(Substitute));

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
                activity.Assignments[1] with { Unattended = true },
            ],
        }));
    }

    [Fact]
    public async Task RenderAsync_BoardPageWithWorkOfWhoLeft_NamesPersonAndActivity()
    {
        var board = Samples.BoardPage();
        var page = PagesFixture.Parse(await pages.Renderer.RenderAsync(board with
        {
            Months = [board.Months[0] with { Unattended = [Samples.BoardActivity().Assignments[0].Assignment] }],
        }));

        page.Body!.TextContent
            .ShouldContain("Chưa có người phụ trách (đã thôi công tác): Tổ trưởng chuyên môn tổ 1, Tổ chức Hội nghị Cán bộ");
    }

    private static ImmutableDictionary<StaffId, string> Names =>
        ImmutableDictionary<StaffId, string>.Empty.Add(Substitute.Id, Substitute.Name);

    private static Task CompareAsync(string name, RenderedPage page) => Golden.ShouldMatchAsync(page.Html, name);
}
