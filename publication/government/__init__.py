"""What a government site says of itself, and where each value comes from.

    extra.government ─ values.Government ──┬─ check     what the profile needs and nobody gave
    site_url, contact, languages ──────────┴─ pages     meta elements and the foot of each page

The rules are those of the Guideline for the Development of Government Websites of the State
Council's General Office (《政府网站发展指引》, 国办发〔2017〕47号), annex on the design of web pages:
labels of the site (SiteName, SiteDomain, SiteIDCode), of a column (ColumnName,
ColumnDescription, ColumnKeywords, ColumnType) and of an article (ArticleTitle, PubDate,
ContentSource; optional Keywords, Author, Description, Image, Url), none of them empty; and at
the foot at least the organiser, contact, identification code, ICP and public-security filing
numbers and a site map. A publication is one column of the site that it is published on.

Nothing is invented: what is not in the settings or the content does not appear.
"""
