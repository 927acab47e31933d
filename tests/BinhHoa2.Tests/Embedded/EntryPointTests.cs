using System.Reflection;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Embedded;

public sealed class EntryPointTests
{
    [Fact]
    public async Task Start_ThroughTheAppsOwnProgram_ServesTheAppAndStops()
    {
        using var folder = new TempFolder();
        await using (var host = await EmbeddedHost.StartAsync(
            new()
            {
                Assembly = Assembly.Load("BinhHoa2.Functions"),
                RunEntryPoint = true,
                Settings = new Dictionary<string, string?>
                {
                    ["data"] = folder.File("data"),
                    ["urls"] = "http://127.0.0.1:0",
                    ["AzureWebJobsStorage"] = "",
                    ["Embedded:StorageInMemory"] = "true",
                    ["Clock:Start"] = "2021-10-11T06:00:00+07:00",
                },
            },
            TestContext.Current.CancellationToken))
        {
            using var http = new HttpClient { BaseAddress = host.BaseAddress };
            http.DefaultRequestHeaders.Add("x-console-key", host.HostPageKey);
            var start = new HtmlParser().ParseDocument(await http.GetStringAsync("_embedded", TestContext.Current.CancellationToken));
            start.QuerySelectorAll(".list a").Select(page => page.TextContent)
                .ShouldBe(["Hộp thư", "Cỗ máy thời gian", "Bàn làm việc", "Trang Ban Chỉ đạo", "Tình trạng ứng dụng", "Dữ liệu năm học"]);
            start.Body!.TextContent.ShouldNotContain("UTC");
            host.NextDue.ShouldBe(new DateTimeOffset(2021, 10, 11, 7, 15, 0, TimeSpan.FromHours(7)), "the sweep waits for its morning");
        }

        using var again = File.Open(folder.File("data/.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        again.CanWrite.ShouldBeTrue("a stopped host has let go of its data");
    }
}
