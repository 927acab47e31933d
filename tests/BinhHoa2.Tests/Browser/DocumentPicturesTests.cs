namespace BinhHoa2.Tests.Browser;

/// <summary>The pictures of pages in the documents that no other test takes.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class DocumentPicturesTests(SchoolInBrowser school)
{
    private const int Scale = 2;

    [Fact]
    public async Task StaffPage_InTheDocuments_IsASmallPictureOfAPhone() =>
        await CheckAsync(school.LinkTo("gv.3e@thbh2.example", "digest"), "staff-page.png");

    [Fact]
    public async Task BoardPage_InTheDocuments_IsASmallPictureOfAPhone() =>
        await CheckAsync(await new PagesToSee(school).BoardOfTheWeekAsync(), "board-page.png");

    private async Task CheckAsync(string link, string picture)
    {
        await using var phone = await school.PhoneAsync(at: school.Week.Address, scale: Scale);
        var page = await SchoolInBrowser.OpenPathAsync(phone, link);
        await DocumentPictures.CheckAsync(page, picture, Scale, TestContext.Current.CancellationToken);
    }
}
