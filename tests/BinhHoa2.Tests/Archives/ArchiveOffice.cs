using BinhHoa2.Shared.Archives;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reports;
using BinhHoa2.Tests.Semester;

namespace BinhHoa2.Tests.Archives;

/// <summary>A running school whose mid-year report is issued, numbered and signed, and whose Secretary has had an archive made.</summary>
public sealed class ArchiveOffice : IAsyncLifetime
{
    public const string Path = "/desk/archive";
    public const string File = "/desk/archive/luu-tru-2021-2022.zip";
    public const string Form = "form[action='/desk/archive']";

    private ReportOffice? reports;

    internal ReportOffice Reports => reports!;

    internal RunningSchool School => Reports.School;

    internal DeskOffice Desk { get; private set; } = null!;

    internal DeskVisitor Secretary { get; private set; } = null!;

    internal DeskVisitor Deputy { get; private set; } = null!;

    /// <summary>The page as it was when the archive was asked for.</summary>
    internal DeskAnswer Asked { get; private set; } = null!;

    /// <summary>The archive as it is downloaded.</summary>
    public byte[] Zip { get; private set; } = [];

    /// <summary>The signed copy.</summary>
    public byte[] Signed { get; } = TinyPdf.Create("Bản đã ký", "da ky");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        reports = await ReportOffice.OpenedAsync("Đã dạy xong.");
        await Reports.IssueAsync();
        await Reports.NumberAsync("12");
        (await Reports.SendCopyAsync(new SmallFile("1.pdf", "application/pdf", Signed))).Dispose();
        await School.IdleAsync();
        Desk = DeskOffice.Of(School);
        Deputy = await Desk.SignedInAsync(ReportOffice.Deputy);
        Secretary = await Desk.SignedInAsync();
        Asked = await Secretary.GetAsync(Path);
        (await Secretary.SubmitAsync(Asked, Form, (ArchivePageModel.YearField, "2021-2022"))).Location.ShouldBe(Path);
        await School.IdleAsync();
        using var answer = await GetAsync(Secretary);
        Zip = await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => reports?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Asks for the archive as a browser that has signed in does.</summary>
    internal async Task<HttpResponseMessage> GetAsync(DeskVisitor visitor, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(File, UriKind.Relative));
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        change?.Invoke(request);
        return await School.Http.SendAsync(request, Cancellation);
    }
}
