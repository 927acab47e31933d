using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>The page of a person's school year: to the person with what they can do with it, to others to be read only.</summary>
/// <param name="DocumentPath">Where the document is given out.</param>
public sealed record OwnYearPageModel(OwnYearDetails Year, string DocumentPath) : IPageModel
{
    /// <summary>What the person can do; null on the page of a link that they gave away.</summary>
    public OwnYearSharing? Sharing { get; init; }

    /// <summary>Its status is 422 when it shows a problem, so that nothing takes a refused post for a recorded one.</summary>
    PageContent IPageModel.Compose() => PageContent.Of<OwnYearPage>(
        this, Sharing?.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
