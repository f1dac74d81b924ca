<p>${content?api.class.protectionDomain}</p>
