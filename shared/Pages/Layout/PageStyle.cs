using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Pages.Layout;

/// <summary>The one style of all pages, and the policy that allows it and nothing else: no inline script, no other site.</summary>
public static class PageStyle
{
    /// <summary>Exactly what stands between the page's style tags.</summary>
    public const string Css = """
        :root{--ink:#1c2833;--soft:#4a5965;--line:#ccd5dd;--paper:#fff;--ground:#eef2f5;--main:#0a5380;--main-dark:#073b5c;
        --done:#17633a;--done-bg:#e3f3e8;--doing:#6b4700;--doing-bg:#fdf0cf;--stuck:#97181f;--stuck-bg:#fce6e6;--none-bg:#e6ebef}
        *{box-sizing:border-box}
        html{color-scheme:light;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:400 1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
        a{color:var(--main)}
        h1,h2,h3,p,ul,dl,dd,fieldset,legend{margin:0;padding:0}
        h1{font-size:1.45rem;line-height:1.25}
        h2{font-size:1.125rem;line-height:1.4}
        h3{font-size:1rem}
        ul{padding-left:1.2rem}
        :focus-visible{outline:3px solid #f0a500;outline-offset:2px}
        .top{background:var(--main-dark);color:#fff;padding:1rem 1rem 1.1rem;border-bottom:4px solid #f0a500}
        .top>*,main,.foot>*{max-width:46rem;margin-inline:auto}
        .wide .top>*,.wide main,.wide .foot>*{max-width:76rem}
        .school{font-size:.95rem;margin-bottom:.25rem}
        .who{margin-top:.35rem}
        main{padding-block:1rem;width:calc(100% - 1.5rem);display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
        .foot{padding:.25rem 1rem 2rem;color:var(--soft);font-size:.95rem}
        .foot p+p{margin-top:.5rem}
        h3+.mails{margin-top:.4rem}
        .tally{display:grid;gap:.4rem}
        progress{width:100%;height:.6rem;border:0;border-radius:.3rem;background:#cfd8df;overflow:hidden;appearance:none}
        progress::-webkit-progress-bar{background:#cfd8df}
        progress::-webkit-progress-value{background:var(--done)}
        progress::-moz-progress-bar{background:var(--done)}
        .notice{background:var(--paper);border:1px solid var(--line);border-left:6px solid var(--main);border-radius:.5rem;padding:.85rem 1rem}
        .notice p+p,.notice h3+p,.notice .reply,.notice .reply+.reply{margin-top:.35rem}
        .notice.done{border-left-color:var(--done);background:var(--done-bg)}
        .notice.stuck{border-left-color:var(--stuck);background:var(--stuck-bg)}
        .notice.doing{border-left-color:#b27600;background:var(--doing-bg)}
        .card{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1rem;display:grid;gap:.85rem;grid-template-columns:minmax(0,1fr);scroll-margin-top:.75rem}
        .card.overdue{border-color:var(--stuck);border-left-width:6px}
        .card.done{background:#f8fbf9}
        .card.done h2{font-weight:600}
        .meta{display:flex;flex-wrap:wrap;gap:.35rem .75rem;align-items:center;margin-top:.45rem;color:var(--soft)}
        .badge{display:inline-block;border-radius:1rem;padding:.1rem .7rem;font-size:.9375rem;font-weight:600;background:var(--none-bg);color:#33414d}
        .badge.done{background:var(--done-bg);color:var(--done)}
        .badge.doing{background:var(--doing-bg);color:var(--doing)}
        .badge.stuck{background:var(--stuck-bg);color:var(--stuck)}
        .badge.alarm{background:var(--stuck);color:#fff}
        .reply{border-top:1px solid var(--line);padding-top:.75rem;display:grid;gap:.3rem;grid-template-columns:minmax(0,1fr)}
        .said{white-space:pre-line}
        .small{color:var(--soft);font-size:.95rem}
        .files{list-style:none;padding:0;display:grid;gap:.3rem}
        .files li{border:1px solid var(--line);border-radius:.4rem;padding:.3rem .6rem;background:#f7f9fb}
        details>summary{cursor:pointer;min-height:3rem;padding:.7rem 1rem;border:2px solid var(--main);border-radius:.5rem;color:var(--main);font-weight:600;line-height:1.4}
        details[open]>summary{margin-bottom:.35rem;border-color:transparent;padding-inline:0}
        details.quiet>summary{border:0;padding:.7rem .1rem;text-decoration:underline;font-weight:400}
        form{display:grid;gap:1.1rem;grid-template-columns:minmax(0,1fr)}
        fieldset{border:0;min-width:0}
        legend,.field>label{display:block;font-weight:600;margin-bottom:.4rem}
        .choice{display:flex;align-items:center;gap:.75rem;min-height:3.25rem;padding:.5rem .85rem;border:2px solid #7b8994;border-radius:.5rem;background:var(--paper);cursor:pointer}
        .choice+.choice{margin-top:.5rem}
        .choice input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--main)}
        .choice:has(:checked){border-color:var(--main);background:#e6f1f8;font-weight:600}
        .choice:has(:focus-visible){outline:3px solid #f0a500;outline-offset:2px}
        .choice input:focus-visible{outline:0}
        .field textarea,.field input{display:block;width:100%;min-height:3rem;font:inherit;color:inherit;background:var(--paper);border:2px solid #7b8994;border-radius:.5rem;padding:.6rem .75rem}
        .field textarea{min-height:7rem;resize:vertical}
        .field input[type=date]{max-width:14rem}
        .field input[type=file]{padding:.5rem;border-style:dashed}
        .field input::file-selector-button{font:inherit;font-weight:600;color:var(--main);background:#e6f1f8;border:1px solid var(--main);border-radius:.4rem;padding:.4rem .8rem;margin-right:.7rem}
        .tick{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;padding:.35rem 0;cursor:pointer}
        .tick input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--main)}
        .later{display:grid;gap:.5rem;grid-template-columns:minmax(0,1fr);border-left:4px solid #b27600;padding-left:.85rem}
        form:not(:has(input[value=InProgress]:checked)) .later:not(:has(:invalid)),.later:not(:has(.tick :checked)) .field:not(:has(:invalid)){display:none}
        .previews{list-style:none;padding:0;display:grid;gap:.5rem;margin-top:.6rem}
        .previews li{display:flex;align-items:center;gap:.75rem;border:1px solid var(--line);border-radius:.5rem;padding:.4rem .6rem;background:#f7f9fb;min-width:0}
        .previews img,.previews .kind{flex:none;width:3.5rem;height:3.5rem;border-radius:.35rem;object-fit:cover;background:var(--none-bg);display:grid;place-items:center;font-weight:700;font-size:.8125rem;color:#33414d}
        .previews .name{flex:1;min-width:0;overflow-wrap:anywhere}
        .previews button{width:auto;min-width:0;min-height:2.75rem;padding:.3rem .8rem;background:#fff;color:var(--stuck);border:2px solid var(--stuck)}
        .previews:empty,.error:empty,.sending:empty{display:none}
        .sending{display:grid;gap:.4rem}
        .files a{display:inline-block;padding:.25rem 0}
        .link-id{font-family:ui-monospace,Consolas,monospace;font-size:.9375rem}
        button[disabled]{opacity:.65;cursor:progress}
        form:not(:has(input[value=NewDate]:checked)) .new-due:not(:has(:invalid)){display:none}
        .asked{display:grid;gap:.75rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));align-items:start}
        .asked>h3,.asked>details,.asked>h3+.reply:last-child{grid-column:1/-1}
        .quote{border-left:4px solid var(--line);padding:.15rem 0 .15rem .85rem;font-size:1.125rem}
        .reply+form{border-top:1px solid var(--line);padding-top:.85rem}
        .steps{margin:0;padding-left:1.4rem;display:grid;gap:.3rem}
        .steps .small,.directive .small{display:block}
        .hint{color:var(--soft);font-size:.95rem;margin-bottom:.4rem}
        .error{color:var(--stuck);font-weight:600;margin-bottom:.4rem;white-space:pre-line}
        .notice a{white-space:pre-line}
        .kept{border:1px solid var(--done);border-radius:.5rem;background:var(--done-bg);padding:.5rem .75rem;margin-bottom:.6rem}
        .kept legend{margin:0;padding:0 .3rem;font-size:.95rem}
        [aria-invalid=true],fieldset.bad .choice{border-color:var(--stuck)!important}
        button{font:inherit;font-weight:700;min-height:3.25rem;width:100%;border:0;border-radius:.5rem;background:var(--main);color:#fff;padding:.6rem 1.5rem;cursor:pointer}
        button:hover{background:var(--main-dark)}
        .months{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
        .months>:not(.plain){grid-column:1/-1}
        .people{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));align-items:start}.people .card:has(.reply){grid-column:1/-1}
        .month>summary{display:flex;flex-wrap:wrap;gap:.3rem .9rem;align-items:center;border:0;padding:.2rem 0;color:inherit;min-height:2.75rem}
        .month>summary::before{content:"▸";color:var(--main)}
        .month[open]>summary::before{content:"▾"}
        .month>summary h2{flex:1 1 9rem}
        .month .small{font-weight:400}
        .month>div{display:grid;gap:1.1rem;grid-template-columns:minmax(0,1fr)}
        table{width:100%;border-collapse:collapse;font-size:1rem}
        caption{text-align:left;padding-bottom:.35rem}
        th,td{padding:.55rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        thead th{font-size:.9rem;color:var(--soft);line-height:1.3;vertical-align:bottom}
        tbody th{font-weight:400;min-width:12rem}
        .num{text-align:right;font-variant-numeric:tabular-nums}
        th.num{width:5.2rem}
        .zero{color:var(--soft)}
        .when>span{display:block}
        .when>.badge{width:max-content;margin-top:.25rem}
        .plain .meta{margin-top:0;color:inherit;justify-content:space-between}
        .who-open{min-width:10rem}
        .figures tr>:last-child{padding-left:1.5rem}
        .who-open summary{border:0;padding:.1rem 0;min-height:0;font-weight:400;text-decoration:underline}
        .who-open details[open]>summary{margin-bottom:.3rem}
        .mails{display:flex;flex-wrap:wrap;gap:.35rem .5rem;list-style:none;padding:0}
        @media (min-width:40rem){main{padding-block:1.5rem;width:calc(100% - 2rem)}.card{padding:1.25rem 1.5rem}button{width:auto;min-width:14rem;justify-self:start}
        .choices{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem}.choice+.choice{margin-top:0}.top{padding-block:1.5rem}.people .card,.card.plain{padding:.8rem 1.1rem}}
        @media (max-width:66rem){.figures caption,.figures table,.figures tbody,.figures tr,.figures th,.figures td{display:block;min-width:0}.figures thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .figures tr{border-bottom:1px solid var(--line);padding:.7rem 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr));gap:.15rem 1.25rem}.figures tr>*{border:0;padding:0!important}
        .figures th{font-weight:600}.figures th,.figures .who-open,.figures .when{grid-column:1/-1}.figures td{display:flex;justify-content:space-between;gap:.75rem;text-align:right}
        .figures td::before{content:attr(data-label);color:var(--soft);text-align:left}.figures .who-open{display:block;text-align:left}.figures .who-open::before{content:attr(data-label) ": "}.figures .when{justify-content:start}.figures .when>.badge{margin-top:0}.figures .none,.figures .zero{display:none}}
        """;

    /// <summary>The Content-Security-Policy every page is sent with.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The policy of a page with the app's own script: from this origin, never inline; it may show previews of chosen files and send forms.</summary>
    public static string ScriptedContentSecurityPolicy { get; } =
        $"{ContentSecurityPolicy.Replace("img-src 'self'", "img-src 'self' blob:", StringComparison.Ordinal)}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
}
