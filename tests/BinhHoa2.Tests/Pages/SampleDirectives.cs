using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Pages;

/// <summary>A subject lead's difficulty as the deputy sees it on 1 November 2021.</summary>
internal static class SampleDirectives
{
    public const string Action = "/d/1.key.payload.mac";
    public static readonly StaffMember Deputy = new(
        new StaffId("pho-hieu-truong"),
        "Phó Hiệu trưởng",
        "Phó Trưởng Ban Chỉ đạo",
        "pht@thbh2.example",
        Role.ViceChair);
    public static readonly StaffId Chair = new("hieu-truong");
    public static readonly StaffMember Principal = new(Chair, "Hiệu trưởng", "Trưởng Ban Chỉ đạo", "ht@thbh2.example", Role.Chair);

    private static readonly DateTimeOffset Now = VietnamTime.At(Samples.Today, new TimeOnly(7, 0));

    private static readonly Evidence Statement = Samples.Reply(
        Samples.Parents, ReplyKind.Difficulty, Samples.NoRoom, Samples.Due);

    private static readonly Directive Given = new(
        new("d1"),
        Chair,
        DirectiveKind.NewDate,
        "Dùng nhà đa năng chiều thứ Bảy 06/11.",
        new DateOnly(2021, 11, 6),
        Now.AddHours(2),
        new("0-ab"));

    public static Request Open { get; } = new(
        new RequestId(Statement.Id.Value),
        Samples.Lead.Id,
        Samples.Parents,
        Statement.Id,
        RequestState.Open,
        Statement.Received)
    {
        BoardInformed = true,
        Steps =
        [
            new RequestStep(Deputy.Id, Statement.Received, Now),
            new RequestStep(Chair, Now, Now.AddDays(1)),
        ],
    };

    public static DirectivePageModel Page() => new(
        Samples.School,
        Deputy,
        Samples.Lead,
        Samples.October,
        Action,
        Samples.Nonce,
        "Tổ chức Hội nghị Cha mẹ học sinh.",
        new Assignment(Samples.Lead.Id, Samples.Parents, Samples.Due, Samples.Due, AssignmentStatus.Difficulty),
        Statement,
        Open,
        new FormDays(new DateOnly(2021, 8, 1), Samples.Today, Samples.Due),
        new Dictionary<StaffId, string> { [Deputy.Id] = Deputy.Name, [Chair] = "Hiệu trưởng" }.ToImmutableDictionary());

    public static DirectivePageModel WithProblem() => Page() with
    {
        Problem = DirectiveRules.Check(
            new DirectiveInput(Samples.Nonce, "NewDate", "Dời sang <thứ Bảy>", "2021-10-30"),
            Page().Days,
            new FormSender(Deputy.Id, null, new("0-abcd"), Now)).Problem,
    };

    /// <summary>A new day, which is a day off, before it is sent.</summary>
    public static DirectivePageModel ToConfirm()
    {
        var input = new DirectiveInput(Samples.Nonce, "NewDate", "Dời sang <Chủ nhật>.", "2021-11-07");
        var sender = new FormSender(Deputy.Id, null, new("0-abcd"), Now);
        return Page() with { ToConfirm = (DirectiveRules.Check(input, Page().Days, sender).Value!, input), IsDayOff = true };
    }

    public static DirectivePageModel Answered() => Page() with
    {
        Assignment = Page().Assignment with { Due = Given.NewDue!.Value },
        Request = Open with { State = RequestState.Settled, Directive = Given },
    };

    public static DirectivePageModel TooLate() =>
        Answered() with { TooLate = new DirectiveInput(Samples.Nonce, "Guidance", "Họp trực tuyến buổi tối.", "") };

    /// <summary>The Board's page with a request in each state that shows something of its own.</summary>
    public static BoardPageModel Board()
    {
        var page = Samples.BoardPage();
        return page with
        {
            Months = page.Months.SetItem(0, page.Months[0] with
            {
                Requests =
                [
                    new BoardRequest(Open, 1),
                    new BoardRequest(Open with { Id = new RequestId("r-2"), State = RequestState.Unanswered }, 4),
                    new BoardRequest(Answered().Request with { Id = new RequestId("r-3") }, 1),
                    new BoardRequest(
                        Open with
                        {
                            Id = new RequestId("r-4"),
                            Kind = RequestKind.Extension,
                            AskedUntil = new DateOnly(2021, 11, 12),
                            State = RequestState.Withdrawn,
                        },
                        2),
                ],
            }),
            Names = page.Names.Add(Deputy.Id, Deputy.Name).Add(Chair, Principal.Name),
        };
    }

    /// <summary>The activity as the Board looks it up, with a request in each way it can end.</summary>
    public static BoardActivityModel BoardActivity()
    {
        var page = Samples.BoardActivity();
        var wish = Open with
        {
            Id = new RequestId("wish-0123456789"),
            Kind = RequestKind.Extension,
            AskedUntil = new DateOnly(2021, 11, 12),
            Raised = Now.AddDays(2),
        };
        return page with
        {
            Assignments =
            [
                page.Assignments[0] with
                {
                    Requests =
                    [
                        Open with { State = RequestState.Unanswered },
                        wish with { Steps = [Open.Steps[0]], State = RequestState.Withdrawn },
                        wish with { Steps = [Open.Steps[0]] },
                    ],
                },
                page.Assignments[1] with
                {
                    Requests =
                    [
                        Answered().Request with { Directive = Given with { Substitute = Deputy.Id } },
                        wish with
                        {
                            Person = Chair,
                            Steps = [],
                            State = RequestState.Settled,
                            Directive = Given with { Text = "", NewDue = new DateOnly(2021, 11, 12) },
                        },
                        Open with
                        {
                            Person = Chair,
                            State = RequestState.Informed,
                            Steps = [new RequestStep(Deputy.Id, Now, Now, ForInformationOnly: true)],
                        },
                    ],
                },
            ],
            Names = page.Names.Add(Deputy.Id, Deputy.Name).Add(Chair, Principal.Name),
        };
    }

    /// <summary>The activity on the staff page, with the answer.</summary>
    public static StaffPageItem Item()
    {
        var item = Samples.Item(Samples.Parents, Statement);
        return item with { Assignment = item.Assignment with { Due = Given.NewDue!.Value }, Directive = (Given, "Hiệu trưởng") };
    }
}
